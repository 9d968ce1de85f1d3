-- Two records that became one. The loser keeps its row; its merged_into always names the record that
-- lives, also when that one was merged on: the steps on the way stand here.
create table ${ws}.merges (
  id uuid primary key,
  record_type int not null,
  winner uuid not null,
  loser uuid not null,
  at timestamptz not null,
  actor uuid,
  reversed_at timestamptz,
  reversed_by uuid
);
create index on ${ws}.merges (winner);
create index on ${ws}.merges (loser);

-- What led to the loser and was led to the winner. had: it led to the winner before, too.
create table ${ws}.merge_references (
  merge uuid not null references ${ws}.merges on delete cascade,
  record_type int not null,
  field int not null,
  record uuid not null,
  version int not null,
  had boolean not null default false,
  returned boolean not null default false,
  primary key (merge, record_type, field, record)
);

create table ${ws}.merge_external_ids (
  merge uuid not null references ${ws}.merges on delete cascade,
  source int not null,
  external_id text collate "C" not null,
  primary key (merge, source, external_id)
);
