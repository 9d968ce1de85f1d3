-- An administrator may name somebody who signs in to other workspaces already. They join when they
-- accept: with their own sign-in and what the administrator handed to them.
alter table control.memberships add accepted_at timestamptz default now();
alter table control.memberships add invitation_hash bytea;
