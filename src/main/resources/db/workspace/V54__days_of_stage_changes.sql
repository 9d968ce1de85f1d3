-- On how many days stages change, so that figures of each day are counted without sorting all rows
-- (records' own tables have theirs from the model, see DayStatistics).
create statistics ${ws}.stage_change_days
  on (date_trunc('day', entered_at at time zone 'UTC')) from ${ws}.deal_stage_changes;
