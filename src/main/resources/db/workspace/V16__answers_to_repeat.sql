-- Every POST may be repeated, not only those of records; what was told once is not kept.
alter table ${ws}.idempotency_keys add media_type text;
alter table ${ws}.idempotency_keys add secret boolean not null default false;
-- Hashed without a secret, and kept for a day at most.
delete from ${ws}.idempotency_keys;
