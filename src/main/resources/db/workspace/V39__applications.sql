-- What else in the company holds customer data, as far as somebody entered it. holds: record types
-- with their fields and how many records. considered: not there yet, perhaps to be bought.
create table ${ws}.applications (
  id uuid primary key,
  version int not null default 1,
  name text not null,
  department_id uuid,
  considered boolean not null,
  note text,
  holds jsonb not null,
  created_at timestamptz not null,
  created_by uuid not null,
  retired_at timestamptz
);

-- The product whose headers the file had, where they were recognised.
alter table ${ws}.imports add column product text;
create index on ${ws}.imports (product) where product is not null;
