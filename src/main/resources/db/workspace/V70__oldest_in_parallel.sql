-- Putting changes together may be shared among processes, and so may every statement that does it.
create or replace aggregate ${ws}.oldest (jsonb)
  (sfunc = jsonb_concat, stype = jsonb, initcond = '{}', parallel = safe);
