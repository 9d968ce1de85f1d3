-- How records of a type are held against each other. fields: path to role; null: as usual for the type.
create table ${ws}.match_settings (
  record_type int primary key,
  enabled boolean not null,
  fields jsonb,
  link_surely text not null check (link_surely in ('propose', 'merge')),
  match_imports boolean not null,
  version int not null default 1,
  changed_at timestamptz not null,
  changed_by uuid
);

-- What was learned of a type. sources: the numbers that the parameters know them by, the first is 1;
-- counted: how many records have a value at all.
create table ${ws}.match_models (
  record_type int primary key,
  parameters jsonb not null,
  sources int[] not null,
  counted jsonb not null,
  records bigint not null,
  learned_at timestamptz not null
);

-- How many records share a value, where several do.
create table ${ws}.match_values (
  record_type int not null,
  pool text collate "C" not null,
  value text collate "C" not null,
  records int not null,
  primary key (record_type, pool, value)
);

-- What records may be found by: hashes of what those have in common that may be the same.
create table ${ws}.match_records (
  record uuid primary key,
  record_type int not null,
  version int not null,
  keys bigint[] not null
);
create table ${ws}.match_keys (
  key bigint not null,
  record uuid not null,
  primary key (key, record)
);

-- Two records that may be the same; sure: nobody need be asked. worth: how much an answer teaches.
-- reasons: [[trait, level, bits], ...]
create table ${ws}.match_pairs (
  one uuid not null,
  other uuid not null,
  record_type int not null,
  sure boolean not null,
  probability real not null,
  worth real not null,
  reasons jsonb not null,
  found_at timestamptz not null,
  primary key (one, other),
  check (one < other)
);
create index on ${ws}.match_pairs (other);
create index on ${ws}.match_pairs (record_type, sure, worth desc, one, other);

-- What people said of two records; levels: how they agreed then, which is what the answer teaches.
create table ${ws}.match_answers (
  id uuid primary key,
  record_type int not null,
  one uuid not null,
  other uuid not null,
  same boolean not null,
  levels jsonb not null,
  merge uuid,
  winner uuid,
  answered_at timestamptz not null,
  answered_by uuid not null,
  undone_at timestamptz,
  check (one < other)
);
create unique index on ${ws}.match_answers (one, other) where undone_at is null;
create index on ${ws}.match_answers (other);
create index on ${ws}.match_answers (answered_by, id desc);
create index on ${ws}.match_answers (record_type, id desc);

-- "Not now", for whoever said so.
create table ${ws}.match_skips (
  user_id uuid not null,
  one uuid not null,
  other uuid not null,
  skipped_at timestamptz not null,
  primary key (user_id, one, other)
);

-- Matching everything of a type: asked for, and what became of it.
create table ${ws}.match_runs (
  id uuid primary key,
  record_type int not null,
  status text not null check (status in ('asked', 'running', 'done', 'failed')),
  asked_at timestamptz not null,
  asked_by uuid,
  started_at timestamptz,
  finished_at timestamptz,
  records bigint,
  merged int,
  problem text
);
create unique index on ${ws}.match_runs (record_type) where status = 'asked';
create index on ${ws}.match_runs (record_type, id desc);

-- Rows of a file that were found among what was there, and those that may have been.
alter table ${ws}.import_chunks
  add column matched bigint not null default 0,
  add column doubtful bigint not null default 0;
