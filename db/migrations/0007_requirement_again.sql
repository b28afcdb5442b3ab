-- A requirement is taken by one running notice at a time. From the contract on its own state says whether it is taken:
-- after a termination or a rejected report it is open again, and a new notice must be possible.
drop index need_requirement_live;
create unique index need_requirement_live on need (requirement_id)
  where state in ('review', 'published', 'closed', 'opened', 'selecting', 'proposed', 'publicised', 'confirmed', 'frozen');
