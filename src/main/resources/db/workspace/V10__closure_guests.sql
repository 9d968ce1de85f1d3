-- A member with an end is a guest: let in for a while, out again by itself.
alter table ${ws}.closure_members add column ends_at timestamptz;
