-- Hunches that data support or contradict. The statement and how sure its author was stay as they
-- were written, so that nobody can have known better afterwards.
create table ${ws}.beliefs (
  id uuid primary key,
  version int not null default 1,
  author uuid not null,
  words text not null,
  statement jsonb not null,
  record_type int not null,
  sure int not null check (sure between 1 and 99),
  written_at timestamptz not null,
  until date,
  shared boolean not null,
  retired_at timestamptz
);
create index on ${ws}.beliefs (author, id);

-- What each of its readers could count of it, day by day, under their own rights.
create table ${ws}.belief_days (
  belief uuid not null,
  reader uuid not null,
  day date not null,
  status text not null check (status in ('supported', 'open', 'contradicted')),
  weight double precision not null,
  evidence jsonb not null,
  primary key (belief, reader, day)
);

-- Who looks at it. told: the status that they know of.
create table ${ws}.belief_readers (
  belief uuid not null,
  reader uuid not null,
  seen_at timestamptz not null,
  told text not null,
  primary key (belief, reader)
);
