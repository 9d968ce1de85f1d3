-- What each user has starred: records, saved views among them.
create table ${ws}.stars (
  user_id uuid not null,
  record_type int not null,
  record uuid not null,
  at timestamptz not null,
  primary key (user_id, record_type, record)
);
create index looks_newest on ${ws}.looks (user_id, at desc);
