-- New stretches of the log are summed up when they are full; until then they are read row by row.
alter index ${ws}.changes_at set (autosummarize = on);
