alter table ${ws}.user_screens drop constraint user_screens_density_check;
alter table ${ws}.user_screens add check (density in ('comfortable', 'compact', 'airy'));
