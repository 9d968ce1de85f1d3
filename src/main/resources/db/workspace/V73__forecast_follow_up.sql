-- Of deals that once stood where one stands now, how many are neither won nor lost.
alter table ${ws}.forecast_deals add column similar_waiting int not null default 0;

-- What was agreed before somebody changed it, and why.
create table ${ws}.forecast_agreement_changes (
  agreement uuid not null references ${ws}.forecast_agreements on delete cascade,
  changed_at timestamptz not null,
  changed_by uuid not null,
  reason text not null,
  grain text not null,
  measure text not null,
  below double precision not null,
  response text not null,
  owner_id uuid not null,
  primary key (agreement, changed_at)
);
