-- What a source wrote last is read backwards from now. Each source writes at the end of its own part,
-- so the index stays small and new entries cost little.
create index changes_by_source on ${ws}.changes (source, seq);

-- A file that was looked at and not imported is no source yet.
alter table ${ws}.sources add column planned boolean not null default false;
update ${ws}.sources s set planned = true
 where s.kind = 'import' and s.heard_at is null
   and exists (select 1 from ${ws}.imports i where i.source = s.id)
   and not exists (select 1 from ${ws}.imports i where i.source = s.id and i.status <> 'planned')
   and not exists (select 1 from ${ws}.deliveries d where d.source = s.id);
