-- Somebody whom a closure keeps out asks to see what it closes. Open until it is answered: granted
-- until a moment, declined, or taken back by who asked.
create table ${ws}.access_requests (
  id uuid primary key,
  closure_id uuid not null references ${ws}.closures on delete cascade,
  user_id uuid not null,
  words text,
  created_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  answer text check (answer in ('granted', 'declined', 'withdrawn')),
  reply text,
  ends_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create unique index on ${ws}.access_requests (closure_id, user_id) where answered_at is null;
create index on ${ws}.access_requests (user_id, id);

-- The kinds of notifications are named in the code, which is where a new one is added.
alter table ${ws}.notifications drop constraint notifications_kind_check;

create index on ${ws}.audit_log (actor_id, id);
create index on ${ws}.audit_log (action, id);
