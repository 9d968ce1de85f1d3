-- Format and header of the file, for its refused rows: the file itself goes before they do.
alter table ${ws}.imports add column form jsonb;
