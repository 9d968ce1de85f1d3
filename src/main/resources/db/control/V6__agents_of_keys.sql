-- What a program that uses a key calls itself: it may hold customer data, too.
alter table control.api_keys add column last_agent text;
