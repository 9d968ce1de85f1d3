create table control.workspaces (
  id uuid primary key,
  name text not null unique,
  schema_name text not null unique,
  created_at timestamptz not null default now()
);

-- One row: what this installation is. restored_at tells the change feed to discard its watermark.
create table control.installations (
  id int primary key default 1 check (id = 1),
  created_at timestamptz not null default now(),
  restored_at timestamptz
);
insert into control.installations default values;

create table control.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index on control.scheduled_tasks (execution_time);
create index on control.scheduled_tasks (last_heartbeat);
