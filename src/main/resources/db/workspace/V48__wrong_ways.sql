-- Which of several numbers or addresses proved wrong, and by which call that was said.
alter table ${ws}.coverage_observations add column value text;
alter table ${ws}.coverage_observations add column batch uuid;
create index on ${ws}.coverage_observations (batch) where batch is not null;
