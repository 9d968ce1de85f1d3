-- What somebody aims at in a month or quarter. scope 'mine' is one colleague's own, and for them alone.
create table ${ws}.forecast_targets (
  id uuid primary key,
  scope text not null check (scope in ('workspace', 'pipeline', 'team', 'mine')),
  reference text not null,
  grain text not null check (grain in ('month', 'quarter')),
  starts date not null,
  amount numeric not null check (amount >= 0),
  set_by uuid not null,
  set_at timestamptz not null,
  unique (scope, reference, grain, starts)
);
