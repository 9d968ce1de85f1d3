-- What happened that a user should know. key tells it from the user's other ones; about and subject
-- are records where their type is given, otherwise a closure or an import.
create table ${ws}.notifications (
  id uuid primary key,
  user_id uuid not null,
  kind text not null check (kind in
    ('mention', 'assigned', 'reply', 'wrote', 'closure_request', 'closure_end', 'import_finished')),
  key text not null,
  at timestamptz not null,
  actor uuid,
  about_type int,
  about uuid,
  subject_type int,
  subject uuid,
  details jsonb not null default '{}',
  done_at timestamptz,
  snoozed_until timestamptz,
  unique (user_id, key)
);
create index on ${ws}.notifications (user_id, id);
create index on ${ws}.notifications (done_at) where done_at is not null;

-- Text that is typed and not sent yet. Nobody but its user reads it; archives leave it out.
create table ${ws}.drafts (
  user_id uuid not null,
  place text not null,
  content text not null,
  updated_at timestamptz not null,
  primary key (user_id, place)
);
create index on ${ws}.drafts (updated_at);

-- "Not today": what a user does not want to be shown until then. key is the kind of entry and a record.
create table ${ws}.dismissals (
  user_id uuid not null,
  key text not null,
  until timestamptz not null,
  reason text,
  primary key (user_id, key)
);
create index on ${ws}.dismissals (until);
