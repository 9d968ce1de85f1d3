-- users, departments and teams are record tables too: records shows them as fixed types, so they
-- carry the system columns of every record table and the columns of their fields' kinds.
create table ${ws}.departments (
  id uuid primary key,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  owner_id uuid,
  deleted_at timestamptz,
  merged_into uuid,
  search_text text collate "C",
  name text not null,
  name_folded text collate "C" not null,
  head_id uuid
);
create unique index on ${ws}.departments (name_folded) where deleted_at is null;

create table ${ws}.teams (
  id uuid primary key,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  owner_id uuid,
  deleted_at timestamptz,
  merged_into uuid,
  search_text text collate "C",
  name text not null,
  name_folded text collate "C" not null,
  department_id uuid,
  lead_id uuid
);
create unique index on ${ws}.teams (name_folded) where deleted_at is null;

-- from_id is the team, to_id the user: the many-to-many relation members of the type team.
create table ${ws}.link_team_members (
  from_id uuid not null,
  to_id uuid not null,
  primary key (from_id, to_id)
);
create index on ${ws}.link_team_members (to_id, from_id);

create table ${ws}.roles (
  name text primary key,
  label text not null,
  shipped boolean not null default false,
  capabilities text[] not null default '{}',
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- record_type is the API name of a type, or * for every type that the role does not name.
create table ${ws}.role_type_rights (
  role text not null references ${ws}.roles on delete cascade,
  record_type text not null,
  may_create boolean not null,
  may_export boolean not null,
  read_rows text not null check (read_rows in ('none', 'own', 'team', 'department', 'all')),
  write_rows text not null check (write_rows in ('none', 'own', 'team', 'department', 'all')),
  delete_rows text not null check (delete_rows in ('none', 'own', 'team', 'department', 'all')),
  primary key (role, record_type)
);

create table ${ws}.role_field_rights (
  role text not null references ${ws}.roles on delete cascade,
  record_type text not null,
  field text not null,
  access text not null check (access in ('hidden', 'fixed')),
  primary key (role, record_type, field)
);

create table ${ws}.users (
  id uuid primary key,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  owner_id uuid,
  deleted_at timestamptz,
  merged_into uuid,
  search_text text collate "C",
  login_id uuid,
  name text not null,
  name_folded text collate "C" not null,
  email text not null,
  email_folded text collate "C" not null unique,
  role text not null references ${ws}.roles,
  role_folded text collate "C" generated always as (role) stored,
  department_id uuid,
  manager_id uuid,
  active boolean not null default true,
  time_zone text,
  time_zone_folded text collate "C" generated always as (lower(time_zone)) stored,
  locale text,
  locale_folded text collate "C" generated always as (lower(locale)) stored
);
create index on ${ws}.users (department_id);

-- Where values come from. reference is what makes a source findable again: a user's id, a key's id,
-- an import's name. Ids are drawn by Sources; 1 is Candor itself.
create table ${ws}.sources (
  id int primary key,
  kind text not null check (kind in
    ('system', 'user', 'import', 'mailbox', 'calendar', 'form', 'connector', 'api_client')),
  name text not null,
  reference text not null,
  department_id uuid,
  steward_id uuid,
  created_at timestamptz not null default now(),
  unique (kind, reference)
);

-- One of: a record (record_type and record), a field (record_type and field), a role. In force from
-- agreed_at until ended_at or ends_at, whichever comes first. asked_id is who was asked to agree.
create table ${ws}.closures (
  id uuid primary key,
  kind text not null check (kind in ('business', 'confidential')),
  record_type int,
  record uuid,
  field int,
  role text references ${ws}.roles on delete cascade,
  type_name text,
  field_name text,
  reason text not null,
  owner_id uuid not null,
  created_at timestamptz not null,
  created_by uuid not null,
  asked_id uuid,
  agreed_by uuid,
  agreed_at timestamptz,
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  check (num_nonnulls(record, field, role) = 1),
  check ((role is null) = (record_type is not null))
);
create index on ${ws}.closures (record)
  where record is not null and agreed_at is not null and ended_at is null;
create index on ${ws}.closures (ends_at) where ended_at is null;

-- Who sees what is closed; the owner of the closure is always one of them.
create table ${ws}.closure_members (
  closure_id uuid not null references ${ws}.closures on delete cascade,
  user_id uuid not null,
  primary key (closure_id, user_id)
);

create table ${ws}.coaching_needs (
  id uuid primary key,
  holder_id uuid not null,
  person_id uuid not null,
  purpose text not null,
  opened_at timestamptz not null,
  shown_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  check (holder_id <> person_id)
);
create index on ${ws}.coaching_needs (person_id);
create index on ${ws}.coaching_needs (holder_id) where closed_at is null;

-- Who looked at figures about whom: one row per viewer, person, subject and day.
create table ${ws}.person_reads (
  person_id uuid not null,
  viewer_id uuid not null,
  what text not null,
  day date not null,
  times int not null default 1,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (person_id, viewer_id, what, day)
);

-- Append only: nothing in Candor updates or deletes here. (No trigger: Citus allows none.)
-- visible_to is null for entries that every auditor sees,
-- otherwise the only people who may (a confidential closure leaves no trace to others).
create table ${ws}.audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id uuid,
  actor text not null,
  action text not null,
  subject text,
  details jsonb not null default '{}',
  address text,
  visible_to uuid[]
);
