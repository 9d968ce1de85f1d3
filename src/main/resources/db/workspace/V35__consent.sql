-- What we contact people for. basis: what holds for everybody without a word of theirs; null: only
-- what a person consented to. channels: those that the basis holds for.
create table ${ws}.purposes (
  key text primary key check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  labels jsonb not null,
  basis text check (basis in ('contract', 'legitimate_interest', 'legal_duty', 'vital_interest', 'public_interest')),
  channels text[] not null default '{}',
  balancing text,
  confirmed boolean not null default false,
  position int not null,
  version int not null default 1,
  retired_at timestamptz
);
insert into ${ws}.purposes (key, labels, basis, channels, confirmed, position) values
  ('newsletter', '{"en": "Newsletter", "de": "Newsletter"}', null, '{}', true, 1),
  ('service', '{"en": "Service messages", "de": "Nachrichten zum Vertrag"}', 'contract', '{email,phone,post,message}', false, 2),
  ('sales', '{"en": "Sales contact", "de": "Vertriebskontakt"}', 'legitimate_interest', '{phone,post}', false, 3);

-- Facts: never changed, and gone only with who is erased. A withdrawal is a row of its own. record
-- stays the one that was meant, also when it was merged since. '*' stands for every one.
create table ${ws}.consents (
  id uuid primary key,
  record_type int not null,
  record uuid not null,
  channel text not null check (channel in ('*', 'email', 'phone', 'post', 'message')),
  purpose text not null,
  state text not null check (state in ('given', 'refused', 'withdrawn')),
  basis text check (basis in ('consent', 'contract', 'legitimate_interest', 'legal_duty', 'vital_interest', 'public_interest')),
  stated_at timestamptz not null,
  expires_at timestamptz,
  balancing text,
  proof_text text,
  proof_file uuid,
  proof_form text,
  proof_address text,
  asked_at timestamptz,
  confirmed_at timestamptz,
  source int not null,
  actor uuid,
  recorded_at timestamptz not null,
  check ((state = 'given') = (basis is not null))
);
create index on ${ws}.consents (record, stated_at);

-- Addresses that are not contacted whoever has them. The hash needs the installation's secret, so
-- the list tells of nobody, and outlives an erasure.
create table ${ws}.suppressions (
  kind text not null check (kind in ('email', 'domain', 'phone', 'post')),
  hash bytea not null,
  since timestamptz not null,
  reason text not null check (reason in ('erased', 'objected', 'entered')),
  actor uuid,
  primary key (kind, hash)
);

-- Who ships as administrator answers for privacy, in workspaces of before, too.
update ${ws}.roles set capabilities = array_append(capabilities, 'ANSWER_PRIVACY'),
  version = version + 1
 where shipped and name = 'administrator' and not 'ANSWER_PRIVACY' = any(capabilities);
