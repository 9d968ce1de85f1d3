-- How people like their screens; who never said anything has no row.
create table ${ws}.user_screens (
  user_id uuid primary key,
  theme text not null check (theme in ('system', 'light', 'dark')),
  density text not null check (density in ('comfortable', 'compact')),
  shortcuts boolean not null,
  default_page text
);

-- What stands in the circle where there is no picture: the first letters of the first and last name.
alter table ${ws}.users
  add initials text generated always as (
    upper(left(btrim(name), 1) || coalesce(substring(btrim(name) from '[ .-]([^ .-])[^ .-]*$'), ''))) stored;
alter table ${ws}.users
  add initials_folded text collate "C" generated always as (
    lower(left(btrim(name), 1) || coalesce(substring(btrim(name) from '[ .-]([^ .-])[^ .-]*$'), ''))) stored;
