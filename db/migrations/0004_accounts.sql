-- Idle limits differ by role group and hold from the moment a session begins to act in that role.
alter table session add column idle_seconds integer not null default 0;

-- The token in the mail is derived from this id and a key outside the database, so no usable token is ever stored.
alter table password_reset add column id uuid not null unique default gen_random_uuid();

-- Failed log-ins per network in real time; losing them in a crash is harmless.
create unlogged table login_failure (
  network_hash text not null,
  at timestamptz not null default clock_timestamp()
);
create index login_failure_network on login_failure (network_hash, at);

-- What a returned or lapsed entry must still know.
alter table registration add column return_ends_at timestamptz;
