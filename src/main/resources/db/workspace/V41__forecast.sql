-- What the forecast learns from: nothing earlier than learned_from, where somebody has set it.
create table ${ws}.forecast_settings (
  id int primary key default 1 check (id = 1),
  learned_from date,
  set_by uuid,
  set_at timestamptz
);
insert into ${ws}.forecast_settings default values;

-- The latest forecast. facts is what it stands on, for people and for suppositions (what-if).
create table ${ws}.forecast_runs (
  id uuid primary key,
  made_at timestamptz not null,
  day date not null,
  facts jsonb not null
);
create index on ${ws}.forecast_runs (made_at);

-- One row for each deal that counts: open ones, and those won in the present quarter. when_won parts
-- chance by months from the day of the run. due is the close date, or the day on which it was won.
create table ${ws}.forecast_deals (
  run uuid not null references ${ws}.forecast_runs on delete cascade,
  deal uuid not null,
  owner_id uuid,
  team text not null,
  pipeline text not null,
  stage text not null,
  won boolean not null,
  due date,
  amount double precision,
  share double precision not null,
  committed boolean not null,
  chance double precision not null,
  lower double precision not null,
  upper double precision not null,
  when_won double precision[] not null,
  similar_all int not null,
  similar_won int not null,
  reasons jsonb not null,
  primary key (run, deal)
);
create index on ${ws}.forecast_deals (deal);

-- What the futures of each span say, for all deals of the workspace, a pipeline, a team.
create table ${ws}.forecast_bands (
  run uuid not null references ${ws}.forecast_runs on delete cascade,
  scope text not null check (scope in ('workspace', 'pipeline', 'team')),
  reference text not null,
  grain text not null check (grain in ('month', 'quarter')),
  starts date not null,
  ends date not null,
  quantiles double precision[] not null,
  won double precision not null,
  weighted double precision not null,
  committed double precision not null,
  primary key (run, scope, reference, grain, starts)
);

-- What would have been said on the first morning of a span that is over, and what it became.
create table ${ws}.forecast_rehearsals (
  run uuid not null references ${ws}.forecast_runs on delete cascade,
  grain text not null,
  starts date not null,
  ends date not null,
  p10 double precision not null,
  p50 double precision not null,
  p90 double precision not null,
  weighted double precision not null,
  committed double precision not null,
  became double precision not null,
  primary key (run, starts)
);
