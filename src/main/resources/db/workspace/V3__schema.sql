create extension if not exists pg_trgm with schema public;

-- Drawn anew for every change, so that no version is ever seen twice, even after a rollback.
create sequence ${ws}.schema_version_seq;
create table ${ws}.schema_versions (
  id int primary key default 1 check (id = 1),
  version bigint not null default 0
);
insert into ${ws}.schema_versions default values;

create table ${ws}.record_types (
  id int primary key,
  name text not null unique,
  plural text not null unique,
  table_name text not null unique,
  label text not null,
  plural_label text not null,
  labels jsonb not null default '{}',
  plural_labels jsonb not null default '{}',
  origin text not null check (origin in ('standard', 'custom', 'fixed')),
  title_field text not null,
  behaviour boolean not null,
  position int not null,
  version bigint not null,
  retired_at timestamptz
);

create table ${ws}.record_fields (
  id int primary key,
  record_type int not null references ${ws}.record_types,
  name text not null,
  column_name text not null,
  label text not null,
  labels jsonb not null default '{}',
  kind text not null,
  settings jsonb not null default '{}',
  required boolean not null,
  read_only boolean not null,
  is_unique boolean not null,
  searchable boolean not null,
  indexed boolean not null,
  measure text not null check (measure in ('none', 'behaviour', 'outcome')),
  default_value jsonb,
  help text,
  position int not null,
  retired_at timestamptz,
  unique (record_type, name),
  unique (record_type, column_name)
);
