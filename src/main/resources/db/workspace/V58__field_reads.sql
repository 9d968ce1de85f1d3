-- How often a department asked for a field by its name, by day. Nobody and departments that are too
-- small to be told apart are null; who asked is kept nowhere.
create table ${ws}.field_reads (
  day date not null,
  department uuid,
  record_type int not null,
  field int not null,
  reads bigint not null,
  unique nulls not distinct (day, department, record_type, field)
);

-- Of the latest measurement: fields that one department alone asks for.
create table ${ws}.radar_reads (
  run uuid not null references ${ws}.radar_runs on delete cascade,
  department text not null,
  record_type int not null,
  field int not null,
  reads bigint not null,
  primary key (run, department, record_type, field)
);
