-- When each user last looked at a record or a list. place is the record, or an id made of the
-- list's filter; seen is what a short list held then.
create table ${ws}.looks (
  user_id uuid not null,
  record_type int not null,
  place uuid not null,
  at timestamptz not null,
  seen uuid[],
  primary key (user_id, record_type, place)
);
create index on ${ws}.looks (at);

-- The log only grows, so a few bytes for each stretch of it find a moment.
create index changes_at on ${ws}.changes using brin (at) with (pages_per_range = 32);
