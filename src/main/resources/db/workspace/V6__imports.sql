-- id is also the batch of its changes, so that an import is undone like any other batch.
create table ${ws}.imports (
  id uuid primary key,
  name text not null,
  file text not null,
  source int not null,
  plan jsonb not null,
  status text not null check (status in ('planned', 'running', 'done', 'failed')),
  rows_read bigint not null default 0,
  problem text,
  started_by uuid not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);

-- One row for each chunk that is in: a resumed import reads past them.
create table ${ws}.import_chunks (
  import_id uuid not null references ${ws}.imports on delete cascade,
  chunk int not null,
  created int not null,
  changed int not null,
  unchanged int not null,
  refused int not null,
  primary key (import_id, chunk)
);

create table ${ws}.import_refusals (
  import_id uuid not null references ${ws}.imports on delete cascade,
  row_number bigint not null,
  line bigint not null,
  cells jsonb not null,
  problem jsonb not null,
  primary key (import_id, row_number)
);

-- Relations to records of the same file, settled when all of its rows are in.
create table ${ws}.import_late_relations (
  import_id uuid not null references ${ws}.imports on delete cascade,
  row_number bigint not null,
  field text not null,
  record uuid not null,
  key text not null,
  primary key (import_id, row_number, field)
);
