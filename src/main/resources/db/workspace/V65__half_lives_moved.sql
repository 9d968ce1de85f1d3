-- How often values of a field really changed in each quarter, so that it shows since when they last
-- longer or shorter. What was counted before is counted anew, because it has no quarters.
create table ${ws}.coverage_change_quarters (
  field int not null,
  quarter date not null,
  changes bigint not null,
  primary key (field, quarter)
);
delete from ${ws}.coverage_changes;
update ${ws}.coverage_marks set seq = 0;

-- What holds now, and since when: null where it never moved.
create table ${ws}.coverage_lives (
  field int primary key,
  record_type int not null,
  since date,
  before_days int,
  now_days int not null,
  low_days int not null,
  high_days int not null,
  changes bigint not null
);
