-- At most one row: a demo company that is being made up, or was. Gone with the company itself.
create table control.demo_loads (
  id int primary key default 1 check (id = 1),
  state text not null check (state in ('loading', 'failed', 'here')),
  asked_email text not null,
  asked_name text not null,
  asked_at timestamptz not null,
  written int not null default 0,
  expected int
);
