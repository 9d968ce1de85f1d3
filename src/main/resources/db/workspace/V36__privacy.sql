-- What a person may ask of us by law.
create table ${ws}.privacy_requests (
  id uuid primary key,
  version int not null default 1,
  kind text not null check (kind in ('access', 'erasure', 'correction', 'objection')),
  record_type int,
  record uuid,
  who text,
  words text,
  received_at timestamptz not null,
  due_at timestamptz not null,
  owner uuid not null,
  state text not null check (state in ('open', 'done', 'refused')),
  done_at timestamptz,
  outcome text,
  told_at timestamptz,
  created_at timestamptz not null,
  created_by uuid not null
);
create index on ${ws}.privacy_requests (state, due_at, id);
create index on ${ws}.privacy_requests (record) where record is not null;

-- Answers to who asks what is known of them; the files go after their time.
create table ${ws}.subject_exports (
  id uuid primary key,
  record_type int not null,
  record uuid not null,
  status text not null check (status in ('running', 'done', 'failed')),
  asked_by uuid not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  until timestamptz not null,
  summary jsonb,
  content bytea
);
create index on ${ws}.subject_exports (record);

-- Which records have to be kept although who they name is erased, by which law and for how long.
create table ${ws}.retentions (
  record_type text primary key,
  field text,
  years int not null check (years between 1 and 99),
  law text not null,
  version int not null default 1,
  changed_at timestamptz not null,
  changed_by uuid
);

-- Who an erased record was, for the records that have to be kept: shown to nobody but who answers
-- for it, used for nothing else, and gone when the last of them may go.
create table ${ws}.retained (
  record uuid not null,
  record_type int not null,
  kept_type int not null,
  kept uuid not null,
  law text not null,
  until date not null,
  who jsonb not null,
  since timestamptz not null,
  primary key (kept, record)
);
create index on ${ws}.retained (until);
create index on ${ws}.retained (record);

