-- What somebody does all day, in their own words of six: it decides where their screens begin.
alter table ${ws}.user_screens add work text
  check (work in ('selling', 'leading_sales', 'marketing', 'support', 'operations', 'integration'));
