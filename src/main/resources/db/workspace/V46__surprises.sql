-- Each day's look at all series, and what surprised. Rows name no record: a segment is a choice, a
-- text without case, or a record's id, as in measure_days.
create table ${ws}.surprise_looks (
  day date primary key,
  checked int not null,
  looked_at timestamptz not null
);

create table ${ws}.surprises (
  id uuid primary key,
  version int not null default 1,
  found_on date not null,
  last_on date not null,
  measure text collate "C" not null,
  breakdown text collate "C" not null,
  segment text collate "C" not null,
  kind text not null check (kind in ('came', 'level', 'trend', 'spread')),
  since date not null,
  expected double precision not null,
  actual double precision not null,
  errors double precision not null,
  chance double precision not null,
  low double precision not null,
  high double precision not null,
  history double precision[] not null,
  because jsonb not null,
  latest double precision,
  task uuid,
  acted_by uuid,
  acted_at timestamptz,
  result text,
  result_at timestamptz
);
create index on ${ws}.surprises (found_on, id);
create index on ${ws}.surprises (measure, breakdown, segment, last_on);

create table ${ws}.surprise_opinions (
  surprise uuid not null,
  user_id uuid not null,
  opinion text not null check (opinion in ('expected', 'useful')),
  said_at timestamptz not null,
  primary key (surprise, user_id)
);

-- What a week's digest held for each of its readers, by the keys of what was worth attention. What
-- it says is read anew each time, under the rights of that moment.
create table ${ws}.digests (
  user_id uuid not null,
  week date not null,
  id uuid not null,
  keys text[] not null,
  made_at timestamptz not null,
  primary key (user_id, week)
);
