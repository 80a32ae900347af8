-- Who leads in turn, who is away, and accusations sealed away from the petition (articles 4 and 5).

-- The roster of lead leaders. Empty tracks or departments: for all of them.
create table lead_roster (
  court       text    not null references court (court),
  staff       text    not null,
  position    integer not null,
  tracks      text[]  not null,
  departments text[]  not null,
  primary key (court, staff),
  foreign key (court, staff) references staff (court, id)
);

-- Leave, both days included.
create table staff_leave (
  court      text        not null references court (court),
  id         uuid        not null,
  staff      text        not null,
  from_on    date        not null,
  until_on   date        not null check (until_on >= from_on),
  deputy     text,
  reason     text        not null,
  entered_by text        not null,
  entered_at timestamptz not null,
  primary key (court, id),
  foreign key (court, staff) references staff (court, id)
);
create index staff_leave_until on staff_leave (court, until_on);

-- What is said against officers: the history of the petition only knows that it was sealed. content is encrypted.
create table sealed_accusation (
  court     text        not null references court (court),
  id        uuid        not null,
  petition  uuid        not null,
  officers  text[]      not null,
  content   text        not null,
  sealed_by text        not null,
  sealed_at timestamptz not null,
  primary key (court, id)
);
revoke update, delete on sealed_accusation from zhifang_app;

-- Visits over the court's head and repeats are counted by month.
create index event_of_contacts on event (court, (data ->> 'on')) where type in ('leapfrogRecorded', 'contactJoined');
