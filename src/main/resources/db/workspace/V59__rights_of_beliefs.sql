-- What a reader could count depends on the rights that they asked with: a key that is narrowed to a
-- role counts less than its owner. Empty: every row of every type, which is what most may read.
alter table ${ws}.belief_days add column rights text not null default '';
alter table ${ws}.belief_days drop constraint belief_days_pkey;
alter table ${ws}.belief_days add primary key (belief, reader, rights, day);
