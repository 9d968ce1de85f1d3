-- What a measure was on each day: prepared, so that screens read and do not count. Rows name no
-- record; segment is a choice, a text without case, or a record's id; empty for all together and for
-- what has none. middle is the median, where the measure is one.
create table ${ws}.measure_days (
  measure text collate "C" not null,
  breakdown text collate "C" not null,
  segment text collate "C" not null,
  day date not null,
  n bigint not null,
  total numeric not null,
  middle numeric,
  primary key (measure, breakdown, day, segment)
);

-- When a measure was prepared, by which definition, and what its segments are called. guarded: it
-- tells what colleagues do, so it is made for each viewer anew. told_from: the first day that could
-- be told; seen_from: from when on it was seen day by day, rather than told from the change log.
create table ${ws}.measure_runs (
  measure text collate "C" not null,
  breakdown text collate "C" not null,
  definition text not null,
  guarded boolean not null,
  labels jsonb not null default '{}',
  told_from date,
  seen_from date,
  prepared_at timestamptz not null,
  problem text,
  primary key (measure, breakdown)
);
