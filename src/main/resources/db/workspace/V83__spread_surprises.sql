-- Whether it was looked for the few segments that make the difference, and no few of them do.
alter table ${ws}.surprises add column spread boolean not null default false;
