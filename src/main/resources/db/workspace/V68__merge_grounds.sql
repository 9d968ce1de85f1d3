-- Merges that Candor made without asking come in runs, which can be taken back as a whole.
create table ${ws}.merge_runs (
  id uuid primary key,
  record_type int not null,
  began_at timestamptz not null,
  asked_back_at timestamptz,
  asked_back_by uuid,
  taken_back_at timestamptz
);

-- Why two records became one: how they agreed at that moment. kept: the code of why it could not be
-- taken back with its run.
create table ${ws}.merge_grounds (
  merge uuid primary key references ${ws}.merges on delete cascade,
  run uuid references ${ws}.merge_runs,
  probability real not null,
  reasons jsonb not null,
  kept text
);
create index on ${ws}.merge_grounds (run, merge);
create index on ${ws}.merges (record_type, id desc);
