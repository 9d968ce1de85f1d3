-- What an import said of being contacted is taken back with it.
alter table ${ws}.consents add column batch uuid;
create index on ${ws}.consents (batch) where batch is not null;
alter table ${ws}.import_chunks add column consents bigint not null default 0;
