-- What charts count by, what leaders are told each morning, and what a campaign aims at.

-- comings: day and channel of every contact; key_on: since when it is a key petition; sort_kind: what the nearest binding
-- date is about (a limit, or a kind of errand); write_offs: how far each write-off has come.
alter table petition_row add column comings text[] not null default '{}';
alter table petition_row add column problems text[] not null default '{}';
alter table petition_row add column leapfrogs text[] not null default '{}';
alter table petition_row add column repeated boolean not null default false;
alter table petition_row add column key_on date;
alter table petition_row add column petitioner_count integer not null default 0;
alter table petition_row add column sort_kind text;
alter table petition_row add column write_offs text[] not null default '{}';

-- What was registered before: what the events say in so many words. `rebuild` makes the rest, and so does the next act.
update petition_row r set
  comings = coalesce((
    select array_agg(c order by c) from (
      select (e.data -> 'contact' ->> 'receivedOn') || ' ' || (e.data -> 'contact' ->> 'channel') as c
      from event e where e.court = r.court and e.petition = r.id and e.type in ('registered', 'contactJoined')) x
    where c is not null), '{}'),
  problems = coalesce((
    select array(select jsonb_array_elements_text(e.data -> 'problems')) from event e
    where e.court = r.court and e.petition = r.id and e.type = 'problemsClassified'
    order by e.seq desc limit 1), '{}'),
  leapfrogs = coalesce((
    select array_agg(distinct said.value order by said.value) from event e, jsonb_each_text(e.data) as said
    where e.court = r.court and e.petition = r.id and e.type = 'leapfrogRecorded'
      and said.value in ('city', 'province', 'supreme', 'beijing')), '{}'),
  repeated = r.contacts > 1,
  key_on = case when r.importance = 'key' then (
    select (e.data ->> 'on')::date from event e
    where e.court = r.court and e.petition = r.id and e.type in ('keyDesignated', 'accepted')
    order by e.seq desc limit 1) end,
  petitioner_count = case when r.petitioners = '匿名' then 0
    else coalesce(substring(r.petitioners from '等([0-9]+)人$')::integer, 1) end;

-- A digest once a working day and person: lines name the petitions as they were that morning.
create table digest (
  court  text        not null,
  staff  text        not null,
  on_day date        not null,
  since  date        not null,
  lines  jsonb       not null,
  at     timestamptz not null,
  primary key (court, staff, on_day),
  foreign key (court, staff) references staff (court, id)
);
revoke update, delete, truncate on digest from zhifang_app;

-- How often somebody wants it; every working day where nothing is said.
create table digest_choice (
  court  text        not null,
  staff  text        not null,
  every  text        not null,
  set_at timestamptz not null,
  primary key (court, staff),
  foreign key (court, staff) references staff (court, id)
);

-- A notice is about a petition, or about the digest of a day.
alter table notice alter column petition drop not null;
alter table notice add column digest_on date;
alter table notice add constraint notice_about check ((petition is null) <> (digest_on is null));
alter table notice add constraint notice_of_digest
  foreign key (court, staff, digest_on) references digest (court, staff, on_day);

-- rule: which petitions it is about, as data; target counts per cent or petitions; ended_on: closed before its day.
alter table campaign add column rule jsonb not null default '{}';
alter table campaign add column members text[] not null default '{}';
alter table campaign add column target_kind text not null default 'rate' check (target_kind in ('rate', 'number'));
alter table campaign add column target_on date;
alter table campaign add column ended_on date;
alter table campaign add column ended_because text;
alter table campaign drop constraint campaign_target_check;
alter table campaign add constraint campaign_target_check
  check (target >= 1 and (target_kind = 'number' or target <= 100));
update campaign set target_on = until_on;
alter table campaign alter column target_on set not null;
alter table campaign add constraint campaign_ended_check check ((ended_on is null) = (ended_because is null));
