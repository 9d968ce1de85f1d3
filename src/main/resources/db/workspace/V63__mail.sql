-- By which server this workspace sends mail. password: sealed with the installation's key for seal.
create table ${ws}.mail_server (
  id int primary key check (id = 1),
  host text not null,
  port int not null,
  security text not null check (security in ('tls', 'starttls', 'none')),
  account text,
  sender text not null,
  seal uuid not null,
  password bytea,
  changed_at timestamptz not null
);

-- Mail that is on its way or was sent. What it says is written when it is sent, and kept nowhere.
-- handed: the server was listening; what breaks off then is not sent again.
create table ${ws}.mails (
  id uuid primary key,
  user_id uuid not null,
  kind text not null,
  key text not null,
  about uuid not null,
  made_at timestamptz not null,
  tries int not null default 0,
  outcome text not null
    check (outcome in ('waiting', 'handed', 'sent', 'unsure', 'failed', 'dropped')),
  problem text,
  ended_at timestamptz,
  unique (user_id, kind, key)
);
create index on ${ws}.mails (made_at desc, id desc);
create index on ${ws}.mails (ended_at) where ended_at is not null;
