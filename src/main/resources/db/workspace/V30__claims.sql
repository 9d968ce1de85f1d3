-- How far a source is believed where sources differ, how often it should speak, and when it last did.
alter table ${ws}.sources
  add column trust numeric(3, 2) not null default 0.70 check (trust between 0 and 1),
  add column rhythm_days int check (rhythm_days between 1 and 3660),
  add column heard_at timestamptz;

-- Each row that a source gave us, as it came, and the record that it became part of.
create table ${ws}.source_records (
  source int not null,
  record_type int not null,
  external_id text collate "C" not null,
  record uuid not null,
  raw jsonb not null,
  first_seen_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (source, record_type, external_id)
);
create index on ${ws}.source_records (record);

-- What one source says now of one field of one record. Kept only where it tells more than the record
-- and its change log: a value that lost, a value that a second source repeated, one that was checked.
-- A field without rows here has one claim: its value, by whoever wrote it last. record stays the one
-- that was meant when the source spoke, also when it was merged since.
-- value: as the API writes it; canonical: written the same way by all, to compare.
create table ${ws}.claims (
  record uuid not null,
  field int not null,
  source int not null,
  record_type int not null,
  value jsonb,
  canonical text collate "C",
  stated_at timestamptz not null,
  seen_at timestamptz not null,
  how text not null check (how in ('seen', 'told', 'guessed')),
  actor uuid,
  verified_at timestamptz,
  verified_by uuid,
  primary key (record, field, source)
);
create index on ${ws}.claims (source, record_type, field);

-- Two current claims of one field of one record that differ once written the same way. weight: how
-- much it matters, the worst first.
create table ${ws}.disagreements (
  record uuid not null,
  field int not null,
  record_type int not null,
  opened_at timestamptz not null,
  weight real not null,
  state text not null check (state in ('open', 'settled')),
  settled_at timestamptz,
  settled_by uuid,
  settled_for int,
  rule uuid,
  primary key (record, field)
);
create index on ${ws}.disagreements (weight desc, record, field) where state = 'open';
create index on ${ws}.disagreements (record_type, field) where state = 'open';

-- A settlement that people wanted to hold for all that is like it: for this field believe this source.
create table ${ws}.settlement_rules (
  id uuid primary key,
  record_type int not null,
  field int not null,
  source int not null,
  made_at timestamptz not null,
  made_by uuid not null,
  ended_at timestamptz,
  ended_by uuid
);
create unique index on ${ws}.settlement_rules (record_type, field) where ended_at is null;
