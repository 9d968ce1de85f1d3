-- Targets of all deals and what the forecast learns from are for who ships as administrator or
-- manager, in workspaces of before, too.
update ${ws}.roles set capabilities = array_append(capabilities, 'PLAN_FORECAST'),
  version = version + 1
 where shipped and name in ('administrator', 'manager')
   and not 'PLAN_FORECAST' = any(capabilities);
