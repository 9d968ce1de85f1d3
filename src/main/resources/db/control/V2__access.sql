-- Who can sign in to this installation. A login may belong to several workspaces.
create table control.logins (
  id uuid primary key,
  email text not null,
  email_folded text collate "C" not null unique,
  password_hash text,
  password_set_at timestamptz,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint not null default 0,
  created_at timestamptz not null default now()
);

create table control.recovery_codes (
  login_id uuid not null references control.logins on delete cascade,
  hash bytea not null,
  used_at timestamptz,
  primary key (login_id, hash)
);

create table control.memberships (
  login_id uuid not null references control.logins on delete cascade,
  workspace_id uuid not null references control.workspaces on delete cascade,
  user_id uuid not null,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (login_id, workspace_id),
  unique (workspace_id, user_id)
);

-- Sessions of browsers. The token itself is never stored.
create table control.sign_ins (
  id uuid primary key,
  token_hash bytea not null unique,
  login_id uuid not null references control.logins on delete cascade,
  workspace_id uuid not null references control.workspaces on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null,
  agent text not null,
  ended_at timestamptz
);
create index on control.sign_ins (login_id) where ended_at is null;

create table control.api_keys (
  id uuid primary key,
  prefix text not null unique,
  hash bytea not null,
  workspace_id uuid not null references control.workspaces on delete cascade,
  user_id uuid not null,
  name text not null,
  role text,
  source int not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  last_address text,
  revoked_at timestamptz
);
create index on control.api_keys (workspace_id, user_id);

-- Attempts per account and per address; a row is counted up before the password is looked at.
create table control.throttles (
  key text primary key,
  failures int not null,
  last_at timestamptz not null,
  free_at timestamptz not null
);

-- At most one row: the one-time token that makes the first administrator.
create table control.setup_tokens (
  id int primary key default 1 check (id = 1),
  hash bytea not null,
  created_at timestamptz not null
);
