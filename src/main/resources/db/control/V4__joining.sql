-- When somebody first signed in to a workspace; until then they are invited.
alter table control.memberships add joined_at timestamptz;
update control.memberships m set joined_at = coalesce(
  (select min(s.created_at) from control.sign_ins s
    where s.login_id = m.login_id and s.workspace_id = m.workspace_id),
  (select m.created_at from control.logins l where l.id = m.login_id
    and l.password_hash is not null and m.accepted_at is not null));

-- A link that lets somebody choose a password must not lie around for ever.
alter table control.memberships add invitation_until timestamptz;
update control.memberships set invitation_until = now() + interval '7 days'
  where invitation_hash is not null;
