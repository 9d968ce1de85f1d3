-- The change log. seq is drawn after the record rows are written (see docs/decisions), cache 1.
create sequence ${ws}.change_seq cache 1;
create table ${ws}.changes (
  seq bigint primary key default nextval('${ws}.change_seq'),
  at timestamptz not null default clock_timestamp(),
  since timestamptz,
  actor uuid,
  source int not null,
  record_type int not null,
  record uuid not null,
  version int not null,
  kind text not null,
  batch uuid,
  cause bigint,
  depth smallint not null default 0,
  changes jsonb
);
create index on ${ws}.changes (record, seq);
create index on ${ws}.changes (batch) where batch is not null;

create table ${ws}.feed_watermark (
  id int primary key default 1 check (id = 1),
  watermark bigint not null default 0,
  candidate bigint,
  candidate_xid xid8,
  restored_at timestamptz,
  moved_at timestamptz not null default now()
);
insert into ${ws}.feed_watermark default values;

create table ${ws}.feed_cursors (
  consumer text primary key,
  seq bigint not null default 0,
  moved_at timestamptz not null default now()
);
