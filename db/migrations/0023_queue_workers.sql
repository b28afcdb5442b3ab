-- Which of the queue's workers are alive, in real time: what a killed one had taken is free again soon.
create unlogged table worker_instance (
  id uuid primary key,
  worker_ids text[] not null,
  seen_at timestamptz not null default clock_timestamp()
);
