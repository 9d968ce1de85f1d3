-- What people keep asking, with the decision that it serves. inquiry is what is counted, as the API
-- takes it. A question that nobody has looked at for long rests; nothing is written when it does.
create table ${ws}.questions (
  id uuid primary key,
  version int not null default 1,
  words text not null,
  decision text not null,
  decider_id uuid,
  often text not null check (often in ('once', 'weekly', 'monthly', 'quarterly', 'yearly')),
  owner_id uuid not null,
  shared boolean not null,
  inquiry jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  looked_at timestamptz not null,
  looks int not null default 0
);
create index on ${ws}.questions (owner_id);

-- What was decided because of an answer, and what the answer was then.
create table ${ws}.question_decisions (
  id uuid primary key,
  question uuid not null references ${ws}.questions on delete cascade,
  at timestamptz not null,
  by_id uuid not null,
  what text not null,
  answer text not null
);
create index on ${ws}.question_decisions (question, at);

create table ${ws}.dashboards (
  id uuid primary key,
  version int not null default 1,
  name text not null,
  owner_id uuid not null,
  shared boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table ${ws}.dashboard_questions (
  dashboard uuid not null references ${ws}.dashboards on delete cascade,
  question uuid not null references ${ws}.questions on delete cascade,
  position int not null,
  primary key (dashboard, question)
);
