-- How people arrange their screens: widths of columns, the hours in which they work, a second clock.
alter table ${ws}.user_screens add arrangement jsonb;
