-- Undos and bulk edits. id is also the batch of their changes. Those of many records go on portion
-- by portion; place says how far they are.
create table ${ws}.long_writes (
  id uuid primary key,
  kind text not null check (kind in ('undo', 'bulk_edit')),
  started_by uuid not null,
  source int not null,
  wish jsonb not null,
  records uuid[] not null default '{}',
  versions int[] not null default '{}',
  status text not null check (status in ('running', 'done', 'failed')),
  place bigint not null,
  outcome jsonb not null default '{}',
  problem text,
  created_at timestamptz not null default now(),
  moved_at timestamptz not null default now()
);
create index on ${ws}.long_writes (moved_at);
