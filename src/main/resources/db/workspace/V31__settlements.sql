-- batch: the write in which the source said it, so that undoing the write takes it back; earlier:
-- what the source said before that write.
alter table ${ws}.claims
  add column batch uuid,
  add column earlier jsonb;
create index on ${ws}.claims (batch) where batch is not null;

-- How many values of a chunk gave way to what another source says.
alter table ${ws}.import_chunks add column kept int not null default 0;

-- Settlements of many disagreements at once: by hand, or because a rule was made. id is also the
-- batch of their changes; place says how far they are.
create table ${ws}.settlement_runs (
  id uuid primary key,
  started_by uuid not null,
  source int not null,
  record_type int not null,
  field int not null,
  believe int not null,
  among int[] not null default '{}',
  rule uuid,
  status text not null check (status in ('running', 'done', 'failed')),
  place text,
  settled int not null default 0,
  refused int not null default 0,
  created_at timestamptz not null,
  moved_at timestamptz not null,
  problem text
);
create index on ${ws}.settlement_runs (created_at);
create index on ${ws}.disagreements (settled_for) where settled_for is not null;
