-- How a source comes by itself: what is fetched, how often, and the mapping that turns it into
-- records. run_as: whose rights it has. taken: by what the last content is known again. secret: a
-- password or token, sealed with the installation's key.
create table ${ws}.deliveries (
  id uuid primary key,
  version int not null default 1,
  source int not null,
  name text not null,
  way text not null check (way in ('drop', 'folder', 'http', 'jdbc')),
  settings jsonb not null default '{}',
  secret bytea,
  record_type text not null,
  mode text not null check (mode in ('create', 'update', 'upsert')),
  key text,
  mapping jsonb,
  hours int check (hours between 1 and 744),
  run_as uuid not null,
  next_at timestamptz,
  failures int not null default 0,
  problem text,
  taken text,
  created_at timestamptz not null,
  retired_at timestamptz
);
create index on ${ws}.deliveries (source) where retired_at is null;
create index on ${ws}.deliveries (next_at) where retired_at is null and next_at is not null;

create table ${ws}.delivery_runs (
  id uuid primary key,
  delivery uuid not null references ${ws}.deliveries on delete cascade,
  asked_at timestamptz not null,
  asked_by uuid,
  file text,
  name text,
  finished_at timestamptz,
  outcome text not null check (outcome in ('waiting', 'imported', 'unchanged', 'nothing', 'failed')),
  import_id uuid,
  problem text
);
create index on ${ws}.delivery_runs (delivery, asked_at);
