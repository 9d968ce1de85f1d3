-- The oldest old value of each field in a run of changes: fed newest first, each older change is
-- written over the newer ones. What a record was at a past moment is its row of today with these.
create aggregate ${ws}.oldest (jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}');

-- Who was deleted, brought back or merged since a moment decides what existed then, and is little.
create index changes_of_existence on ${ws}.changes (record_type, at)
  where kind in ('delete', 'restore', 'merge', 'unmerge');
