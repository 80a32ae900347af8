-- Who came to the reception desk, who received them; when leaders receive; and the appointment a petition has.

-- A visitor may come without any petition. No arrival is deleted: a wrong one is voided with a reason. What is
-- personal is sealed like the petitioners' own data.
create table arrival (
  court       text        not null references court (court),
  id          uuid        not null,
  day         date        not null,
  arrived_at  timestamptz not null,
  name        text        not null,
  phone       text,
  head_count  integer     not null,
  case_number text,
  matter      text,
  petition    uuid,
  link        text,
  appointment boolean     not null,
  state       text        not null,
  receiver    text,
  started_at  timestamptz,
  ended_at    timestamptz,
  record      text,
  reason      text,
  entered_by  text        not null,
  primary key (court, id),
  foreign key (court, receiver) references staff (court, id)
);
create index arrival_of_day on arrival (court, day, arrived_at);
create index arrival_unregistered on arrival (court, day)
  where petition is null and reason is null and state = 'received';

create table duty_roster (
  court  text        not null references court (court),
  day    date        not null,
  kind   text        not null,
  staff  text        not null,
  set_by text        not null,
  set_at timestamptz not null,
  primary key (court, day, kind, staff),
  foreign key (court, staff) references staff (court, id)
);

-- The appointment under way in a petition: there is one at a time, and no receiver has two at once.
alter table petition_row add column appointment_on date;
alter table petition_row add column appointment_at text;
alter table petition_row add column appointment_with text;
alter table petition_row add column appointment_place text;
alter table petition_row add column appointment_state text;
create index petition_row_appointment on petition_row (court, appointment_on, appointment_with)
  where appointment_on is not null;
