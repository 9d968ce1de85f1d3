-- How much of what evidently happened was recorded, as of each day, so that every report can say it.
create table ${ws}.blindness (
  sign text not null,
  day date not null,
  evident bigint not null,
  recorded bigint not null,
  counted_at timestamptz not null,
  primary key (sign, day)
);
