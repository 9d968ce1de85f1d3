-- Where a source is told what was decided against it. place: up to which decision it was told.
-- secret: what the messages are signed with, sealed with the installation's key for seal.
create table ${ws}.correction_hooks (
  source int primary key,
  address text not null,
  seal uuid not null,
  secret bytea not null,
  run_as uuid not null,
  place text,
  created_at timestamptz not null
);

-- One message: id is its key there, too. It holds no values: what is sent is looked up when it is
-- sent, from the place before to the place until.
create table ${ws}.correction_messages (
  id uuid primary key,
  source int not null references ${ws}.correction_hooks on delete cascade,
  kind text not null check (kind in ('corrections', 'test')),
  place_before text,
  place_until text,
  made_at timestamptz not null,
  tries int not null default 0,
  outcome text not null check (outcome in ('waiting', 'delivered', 'failed')),
  corrections int,
  status int,
  problem text,
  ended_at timestamptz
);
create index on ${ws}.correction_messages (source, made_at desc);
