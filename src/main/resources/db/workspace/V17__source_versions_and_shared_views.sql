alter table ${ws}.sources add version int not null default 1;

-- The right came with a release; the roles that ship with it have it in workspaces of before too.
update ${ws}.roles set capabilities = array_append(capabilities, 'SHARE_VIEWS'),
  version = version + 1
 where shipped and name in ('administrator', 'manager', 'representative', 'marketer', 'support')
   and not 'SHARE_VIEWS' = any(capabilities);
