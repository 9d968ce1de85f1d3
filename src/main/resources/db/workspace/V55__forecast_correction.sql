-- What was kept before corrections were learned speaks without one, until the next night.
update ${ws}.forecast_runs
   set facts = '{"halfLife": 365, "correction": {"level": 1, "width": 1, "learnedFrom": 0}}'::jsonb || facts;
