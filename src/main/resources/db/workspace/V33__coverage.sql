-- How coverage is weighed: what people set; who set nothing has no rows. key names a facet or a
-- thing; for a field that people added, facet says where it belongs.
create table ${ws}.coverage_weights (
  record_type int not null,
  key text not null,
  weight numeric(6, 2) not null check (weight between 0 and 1000),
  facet text,
  question text,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (record_type, key)
);

-- How many degrees are kept for what records cannot know.
create table ${ws}.coverage_reserves (
  record_type int primary key,
  degrees int not null check (degrees between 90 and 350),
  set_at timestamptz not null,
  set_by uuid not null
);

-- Somebody asked: answer is what they heard where no field holds it, null for no answer.
create table ${ws}.coverage_answers (
  id uuid primary key,
  record_type int not null,
  record uuid not null,
  thing text not null,
  answered boolean not null,
  answer text,
  source int not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  expires_at timestamptz not null
);
create index on ${ws}.coverage_answers (record, thing, asked_at desc);

-- What to ask next time, and what is not to be asked here.
create table ${ws}.coverage_questions (
  record uuid not null,
  thing text not null,
  record_type int not null,
  act text not null check (act in ('ask_next_time', 'not_appropriate')),
  at timestamptz not null,
  by_user uuid not null,
  primary key (record, thing)
);

-- Whether a value proved right. source: who had stood for it.
create table ${ws}.coverage_observations (
  id uuid primary key,
  record_type int not null,
  record uuid not null,
  field int not null,
  source int,
  kind text not null
    check (kind in ('bounced', 'wrong_number', 'still_right', 'wrong', 'changed')),
  at timestamptz not null,
  actor uuid not null
);
create index on ${ws}.coverage_observations (record, field, at desc);
create index on ${ws}.coverage_observations (field, source);

-- A few values each week that their owner is asked about.
create table ${ws}.coverage_samples (
  id uuid primary key,
  week date not null,
  record_type int not null,
  record uuid not null,
  field int not null,
  owner uuid not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answer text check (answer in ('yes', 'no', 'changed')),
  unique (week, record, field)
);
create index on ${ws}.coverage_samples (owner, asked_at) where answered_at is null;

-- How often values of a field really change, read from the change log up to a mark.
create table ${ws}.coverage_changes (
  field int primary key,
  record_type int not null,
  changes bigint not null,
  held_days double precision,
  learned_days int,
  learned_at timestamptz
);
create table ${ws}.coverage_marks (
  id int primary key default 1 check (id = 1),
  seq bigint not null default 0
);
insert into ${ws}.coverage_marks default values;

-- What a colleague should know of somebody's circumstances, for a while. No record of the model: so no
-- search finds it, no export takes it, and nothing is computed from it.
create table ${ws}.circumstances (
  id uuid primary key,
  record_type int not null,
  record uuid not null,
  text text not null,
  written_at timestamptz not null,
  written_by uuid not null,
  expires_at timestamptz not null
);
create index on ${ws}.circumstances (record, written_at desc);
create index on ${ws}.circumstances (expires_at);
