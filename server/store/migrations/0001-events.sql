-- What happened to each petition, and what keeps it honest.
-- Everything created from here on may be read and written by the program's role; what must not be changed is
-- taken back table by table, as for event below.
do $$
begin
  execute format('grant usage on schema %I to zhifang_app', current_schema());
end
$$;
alter default privileges grant select, insert, update, delete on tables to zhifang_app;
alter default privileges grant usage, select on sequences to zhifang_app;

-- One deployment serves one court or a province. short_name stands in numbers such as 钢执访〔2026〕12号.
create table court (
  court      text primary key,
  name       text not null,
  short_name text not null,
  superior   text references court (court)
);

-- Where each petition's history ends; locked first by every command, so that commands queue instead of colliding.
create table head (
  court    text    not null references court (court),
  petition uuid    not null,
  seq      integer not null check (seq >= 0),
  digest   bytea   not null check (octet_length(digest) = 32),
  primary key (court, petition)
);

-- previous is stored although it repeats the digest before: only so can a replaced event be told from a changed one.
create table event (
  court      text        not null,
  petition   uuid        not null,
  seq        integer     not null check (seq > 0),
  type       text        not null,
  data       jsonb       not null check (jsonb_typeof(data) = 'object'),
  actor      text        not null,
  at         timestamptz not null,
  command_id uuid        not null,
  previous   bytea       not null check (octet_length(previous) = 32),
  digest     bytea       not null check (octet_length(digest) = 32),
  primary key (court, petition, seq),
  foreign key (court, petition) references head (court, petition)
);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
  raise exception '表 % 只能追加，不能修改或删除（全程留痕，第十六条）', tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

-- Binds the owner as well; the role's missing rights below bind the program.
create trigger event_is_append_only
  before update or delete or truncate on event
  for each statement execute function refuse_change_of_history();

-- A command is done once however often it is sent. It is also the second witness when the end of a history is cut.
create table command (
  court      text        not null,
  command_id uuid        not null,
  petition   uuid        not null,
  from_seq   integer     not null,
  to_seq     integer     not null check (to_seq >= from_seq),
  step       text        not null,
  at         timestamptz not null,
  primary key (court, command_id)
);
create index command_of_petition on command (court, petition);

-- The last number given out, per court, kind of number and year. The row is locked until the number is used.
create table series (
  court text    not null,
  kind  text    not null,
  year  integer not null,
  last  integer not null check (last > 0),
  primary key (court, kind, year)
);

-- What is still to be told to others, written in the transaction that made it true.
create table outbox (
  court        text        not null,
  id           bigint      generated always as identity,
  topic        text        not null,
  body         jsonb       not null,
  created_at   timestamptz not null,
  due_at       timestamptz not null,
  delivered_at timestamptz,
  attempts     integer     not null default 0,
  last_error   text,
  primary key (court, id)
);
create index outbox_waiting on outbox (due_at, id) where delivered_at is null;

revoke update, delete, truncate on event from zhifang_app;
revoke update, delete, truncate on command from zhifang_app;
revoke delete, truncate on head, series from zhifang_app;
