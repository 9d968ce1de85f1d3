-- What a record was like at a past moment is made of its changes since: only these are read.
create index changes_of_record_at on ${ws}.changes (record, at);
