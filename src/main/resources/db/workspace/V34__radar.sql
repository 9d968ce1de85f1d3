-- One measurement of who knows what about whom: each week, and when somebody asks for it.
create table ${ws}.radar_runs (
  id uuid primary key,
  measured_at timestamptz not null,
  asked_by uuid
);
create index on ${ws}.radar_runs (measured_at);

-- knower and reference: a source by its id ('people' for all that colleagues type), a department by
-- its id, or the whole company (''). record_type is 0 for what is about no type. Figures are kept
-- for ever: they name no record and no person.
create table ${ws}.radar_figures (
  run uuid not null references ${ws}.radar_runs on delete cascade,
  knower text not null check (knower in ('source', 'department', 'company')),
  reference text not null,
  record_type int not null,
  figure text not null,
  value bigint not null,
  primary key (run, knower, reference, record_type, figure)
);
create index on ${ws}.radar_figures (knower, reference, record_type);

-- Of the latest run only: of how many records a knower gave a field (part is its id) or anything of
-- a group of fields (part is a word).
create table ${ws}.radar_parts (
  run uuid not null references ${ws}.radar_runs on delete cascade,
  knower text not null,
  reference text not null,
  record_type int not null,
  part text not null,
  filled bigint not null,
  contradicted bigint not null default 0,
  primary key (run, knower, reference, record_type, part)
);

-- Of the latest run only: records that two knowers have in common.
create table ${ws}.radar_overlaps (
  run uuid not null references ${ws}.radar_runs on delete cascade,
  knower text not null,
  record_type int not null,
  one text not null,
  other text not null,
  records bigint not null,
  primary key (run, knower, record_type, one, other)
);

-- What the radar found that somebody should do something about. about tells things apart that one
-- knower has several of, such as what it exports. figures_before and _after: the same ones, measured
-- when it was raised and again after somebody acted.
create table ${ws}.radar_notices (
  id uuid primary key,
  version int not null default 1,
  kind text not null,
  knower text not null,
  reference text not null,
  record_type int not null,
  about text not null default '',
  owner_id uuid,
  state text not null check (state in ('open', 'taken', 'done')),
  note text,
  raised_at timestamptz not null,
  taken_at timestamptz,
  done_at timestamptz,
  done_by uuid,
  figures_before jsonb not null,
  figures_after jsonb,
  measured_after_at timestamptz
);
create unique index on ${ws}.radar_notices (kind, knower, reference, record_type, about)
  where state <> 'done';
create index on ${ws}.radar_notices (raised_at);
