-- Records of which a user wants to be told when somebody changes them.
create table ${ws}.follows (
  user_id uuid not null,
  record_type int not null,
  record uuid not null,
  since timestamptz not null,
  primary key (user_id, record_type, record)
);
create index on ${ws}.follows (record);
