-- What the sources call their records. The only unique thing about a record besides its id.
create table ${ws}.external_ids (
  source int not null,
  record_type int not null,
  external_id text collate "C" not null,
  record uuid not null,
  primary key (source, record_type, external_id)
);
create index on ${ws}.external_ids (record);

-- Stage history of deals, written with the deal; records shows it as the fixed type
-- deal_stage_change, so it carries the system columns of every record table.
create table ${ws}.deal_stage_changes (
  id uuid primary key,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  owner_id uuid,
  deleted_at timestamptz,
  merged_into uuid,
  search_text text collate "C",
  deal_id uuid not null,
  pipeline text,
  stage text,
  from_stage text,
  entered_at timestamptz not null,
  left_at timestamptz,
  actor uuid,
  seq bigint
);
create index on ${ws}.deal_stage_changes (deal_id, entered_at);
create index on ${ws}.deal_stage_changes (stage, entered_at);

-- Answers to POSTs that carried an Idempotency-Key; kept for a day.
create table ${ws}.idempotency_keys (
  user_id uuid not null,
  key text not null,
  request bytea not null,
  status int,
  location text,
  etag text,
  answer text,
  created_at timestamptz not null default now(),
  primary key (user_id, key)
);
create index on ${ws}.idempotency_keys (created_at);

-- Content of file records, in pieces.
create table ${ws}.file_contents (
  file_id uuid not null,
  piece int not null,
  content bytea not null,
  primary key (file_id, piece)
);
alter table ${ws}.file_contents alter column content set storage external;

-- Who was erased, so that a restore of an older backup can be followed by erasing again.
create table ${ws}.erasures (
  record_type int not null,
  record uuid not null,
  at timestamptz not null default now(),
  actor uuid,
  primary key (record_type, record)
);
