-- What lists and searches read of petitions, made from the events alone and the people beside them; and drafts.

-- Invented people and cases: shown on every screen, never mixed with real work.
alter table court add column demonstration boolean not null default false;

-- The petitioners' own data. Events point here, so that a history can be shown and hashed without it.
create table person (
  court      text        not null references court (court),
  id         uuid        not null,
  petition   uuid        not null,
  position   integer     not null,
  kind       text        not null,
  name       text        not null,
  phone      text,
  phone_key  bytea,
  id_number  text,
  id_key     bytea,
  address    text,
  note       text,
  created_at timestamptz not null,
  primary key (court, id)
);
create index person_of_petition on person (court, petition, position);
create index person_by_phone on person (court, phone_key) where phone_key is not null;
create index person_by_id_number on person (court, id_key) where id_key is not null;
create index person_by_name on person (court, name);

-- One row a petition. sort_on is the nearest binding date, or the end of time when none is owed.
create table petition_row (
  court           text    not null references court (court),
  id              uuid    not null,
  seq             integer not null,
  number          text    not null,
  stage           text    not null,
  open            boolean not null,
  channel         text    not null,
  grounds         text[]  not null,
  importance      text    not null,
  received_on     date    not null,
  registered_on   date    not null,
  summary         text    not null,
  case_number     text,
  petitioners     text    not null,
  contacts        integer not null,
  handler_id      text,
  lead_id         text,
  next_step       text,
  owner           text,
  owner_id        text,
  sort_on         date    not null,
  near_on         date,
  clocks          jsonb   not null,
  people          text[]  not null,
  barred          text[]  not null,
  search_text     text    not null,
  grams           text[]  not null,
  pinyin          text[]  not null,
  keys            bytea[] not null,
  primary key (court, id)
);
create unique index petition_row_number on petition_row (court, number);
create index petition_row_queue on petition_row (court, sort_on, id) where open;
create index petition_row_all on petition_row (court, sort_on, id);
create index petition_row_owner on petition_row (court, owner_id, sort_on) where open;
create index petition_row_case on petition_row (court, case_number);
create index petition_row_people on petition_row using gin (people) with (fastupdate = off);
create index petition_row_grams on petition_row using gin (grams) with (fastupdate = off);
create index petition_row_pinyin on petition_row using gin (pinyin) with (fastupdate = off);
create index petition_row_keys on petition_row using gin (keys) with (fastupdate = off);
alter table petition_row alter column grams set statistics 1000;

-- What somebody was typing when the tab closed, sealed like the people it speaks of.
create table draft (
  court    text        not null,
  staff    text        not null,
  kind     text        not null,
  body     text        not null,
  saved_at timestamptz not null,
  primary key (court, staff, kind),
  foreign key (court, staff) references staff (court, id)
);
