alter table ${ws}.record_types add column icon text;

-- Zero says that somebody decided that the values do not age; null, that nobody decided anything.
alter table ${ws}.record_fields
  add column half_life_days int check (half_life_days between 0 and 36500),
  add column section text;

-- Somebody said that a value is still right. It changes nothing, so the change log cannot tell.
create table ${ws}.confirmations (
  record uuid not null,
  field int not null,
  at timestamptz not null,
  actor uuid not null,
  source int not null,
  primary key (record, field, at)
);
