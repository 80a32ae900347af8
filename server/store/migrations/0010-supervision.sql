-- What supervision by the clock needs: what lists show of it, what has fired, and what people were told.

-- supervision: last urged, answer due, rung climbed, follow-up due; backlog: counts as 信访积案.
alter table petition_row add column supervision jsonb not null default '{}';
alter table petition_row add column backlog boolean not null default false;
create index petition_row_backlog on petition_row (court, sort_on, id) where backlog;

-- A rung of the ladder fires once for a clock and a due day, whoever looks and however often.
create table supervision_sent (
  court    text        not null,
  petition uuid        not null,
  clock    text        not null,
  rung     text        not null,
  due      date        not null,
  sent_at  timestamptz not null,
  primary key (court, petition, clock, rung, due),
  foreign key (court, petition) references head (court, petition)
);
revoke update, delete, truncate on supervision_sent from zhifang_app;

-- What a person of the court was told inside the system.
create table notice (
  court      text        not null,
  id         uuid        not null,
  staff      text        not null,
  petition   uuid        not null,
  kind       text        not null,
  text       text        not null,
  basis      text        not null,
  created_at timestamptz not null,
  read_at    timestamptz,
  primary key (court, id),
  foreign key (court, staff) references staff (court, id),
  foreign key (court, petition) references head (court, petition)
);
create index notice_of_staff on notice (court, staff, created_at desc, id);
create index notice_unread on notice (court, staff) where read_at is null;
revoke delete, truncate on notice from zhifang_app;
