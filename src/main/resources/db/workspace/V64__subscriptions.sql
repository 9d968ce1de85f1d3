-- Questions and dashboards that come to somebody by themselves. subject has no key: one that is gone
-- ends its subscriptions with a word why. next_at also tells deliveries apart, so each is made once.
create table ${ws}.subscriptions (
  id uuid primary key,
  user_id uuid not null,
  kind text not null check (kind in ('question', 'dashboard')),
  subject uuid not null,
  title text not null,
  every text not null check (every in ('workday', 'week', 'month')),
  day int,
  hour int not null,
  by_mail boolean not null,
  next_at timestamptz not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_why text check (ended_why in ('gone', 'rests', 'refused')),
  unique (user_id, subject)
);
create index on ${ws}.subscriptions (next_at) where ended_at is null;

-- Who wants the week's digest by mail, too.
create table ${ws}.digest_mails (
  user_id uuid primary key,
  since timestamptz not null
);
