-- A notice tells all that was found of one source or department: the figures of each part by its kind
-- and the id of its record type, such as "silo:3". Of what is open of one of them, one stays.
update ${ws}.radar_notices n
   set figures_before = g.parts, note = g.notes
  from (select (array_agg(id order by state = 'taken' desc, raised_at, id))[1] as id,
               jsonb_object_agg(kind || ':' || record_type, figures_before) as parts,
               string_agg(note, E'\n' order by raised_at, id) as notes
          from ${ws}.radar_notices where state <> 'done' group by knower, reference) g
 where n.id = g.id;
delete from ${ws}.radar_notices n
 where n.state <> 'done'
   and not exists (select 1 from jsonb_object_keys(n.figures_before) k where k like '%:%');
update ${ws}.radar_notices
   set figures_before = jsonb_build_object(kind || ':' || record_type, figures_before),
       figures_after = jsonb_build_object(kind || ':' || record_type, figures_after)
 where state = 'done';
update ${ws}.radar_notices set figures_after = null where measured_after_at is null;
update ${ws}.radar_notices set record_type = 0;
create index on ${ws}.radar_notices (knower, reference, raised_at);
