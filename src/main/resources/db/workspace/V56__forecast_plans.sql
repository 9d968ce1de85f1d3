-- What is to happen when the forecast of the present month or quarter falls short of its target.
-- raised_at is null while it rests.
create table ${ws}.forecast_agreements (
  id uuid primary key,
  scope text not null check (scope in ('workspace', 'pipeline', 'team')),
  reference text not null,
  grain text not null check (grain in ('month', 'quarter')),
  measure text not null check (measure in ('middle', 'chance')),
  below double precision not null check (below > 0 and below < 2),
  response text not null,
  owner_id uuid not null,
  agreed_by uuid not null,
  agreed_at timestamptz not null,
  raised_at timestamptz,
  raised_for date,
  task uuid
);

-- What was won month by month, so that what was said before can be held against it.
create table ${ws}.forecast_outcomes (
  run uuid not null references ${ws}.forecast_runs on delete cascade,
  scope text not null,
  reference text not null,
  month date not null,
  won double precision not null,
  primary key (run, scope, reference, month)
);
