-- The ledgers a petition stands in, special campaigns, and the columns a court has arranged for itself.

-- ledgers: keys of the ledgers; campaigns: ids of those it belongs to now; resolved: closed as resolved (化解).
alter table petition_row add column ledgers text[] not null default '{all}';
alter table petition_row add column campaigns text[] not null default '{}';
alter table petition_row add column resolved boolean not null default false;

-- What was registered before: the same conditions, once, in SQL. A later act of the petition makes the row anew.
update petition_row r set
  ledgers = array['all']
    || case when exists (
         select from event e where e.court = r.court and e.petition = r.id and (
           e.type in ('supervised', 'supervisedFromAbove')
           or e.type = 'noticeRecorded' and e.data -> 'text' ->> 'kind' = 'supervise'
           or e.type in ('registered', 'contactJoined') and e.data -> 'contact' -> 'notice' ->> 'kind' = 'supervise'))
       then array['supervised'] else '{}' end
    || case when exists (
         select from event e where e.court = r.court and e.petition = r.id and e.type = 'backlogDesignated')
       then array['backlog'] else '{}' end,
  resolved = r.stage = 'closed' and coalesce((
    select (e.data ->> 'resolved')::boolean from event e
    where e.court = r.court and e.petition = r.id and e.type = 'closed' order by e.seq desc limit 1), false);

create index petition_row_ledgers on petition_row using gin (ledgers) with (fastupdate = off);
create index petition_row_campaigns on petition_row using gin (campaigns) with (fastupdate = off);

-- No campaign is deleted: petitions' histories name it.
create table campaign (
  court      text        not null references court (court),
  id         uuid        not null,
  name       text        not null,
  from_on    date        not null,
  until_on   date        not null check (until_on >= from_on),
  criteria   text        not null,
  target     integer     not null check (target between 1 and 100),
  kept_by    text        not null,
  kept_at    timestamptz not null,
  primary key (court, id),
  unique (court, name),
  foreign key (court, kept_by) references staff (court, id)
);
revoke delete, truncate on campaign from zhifang_app;

create table ledger_columns (
  court   text        not null references court (court),
  ledger  text        not null,
  columns text[]      not null,
  set_by  text        not null,
  set_at  timestamptz not null,
  primary key (court, ledger),
  foreign key (court, set_by) references staff (court, id)
);
