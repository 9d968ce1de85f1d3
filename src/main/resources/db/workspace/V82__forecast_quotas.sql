-- What the lead of a team aims at with one colleague of it. Told to these two alone.
create table ${ws}.forecast_quotas (
  id uuid primary key,
  colleague uuid not null,
  grain text not null check (grain in ('month', 'quarter')),
  starts date not null,
  amount numeric not null check (amount >= 0),
  set_by uuid not null,
  set_at timestamptz not null,
  unique (colleague, grain, starts)
);
