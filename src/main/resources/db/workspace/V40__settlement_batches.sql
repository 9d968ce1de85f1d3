-- The write by which a disagreement was settled, so that undoing it opens the disagreement again.
alter table ${ws}.disagreements add column batch uuid;
create index on ${ws}.disagreements (batch) where batch is not null;
