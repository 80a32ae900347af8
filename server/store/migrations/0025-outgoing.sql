-- Notices that leave the system by SMS, e-mail or webhook, where a court has set up a way out.

-- secret: the key or password, sealed; nobody is shown it again.
create table gateway (
  court      text        not null references court (court),
  id         uuid        not null,
  kind       text        not null check (kind in ('sms', 'email', 'webhook')),
  name       text        not null check (name <> ''),
  active     boolean     not null,
  settings   jsonb       not null check (jsonb_typeof(settings) = 'object'),
  secret     text,
  changed_by text        not null,
  changed_at timestamptz not null,
  primary key (court, id),
  foreign key (court, changed_by) references staff (court, id)
);
create unique index gateway_in_use on gateway (court, kind) where active and kind <> 'webhook';
revoke delete, truncate on gateway from zhifang_app;

-- What a court says in other words than the rule set, or does not say at all.
create table outgoing_template (
  court      text        not null references court (court),
  occasion   text        not null,
  kind       text        not null,
  active     boolean     not null,
  subject    text,
  text       text        not null,
  changed_by text        not null,
  changed_at timestamptz not null,
  primary key (court, occasion, kind),
  foreign key (court, changed_by) references staff (court, id)
);

-- Where people of the court want to be told outside the system, sealed, and of what.
create table staff_contact (
  court      text        not null,
  staff      text        not null,
  phone      text,
  email      text,
  ways       text[]      not null,
  kinds      text[]      not null,
  changed_at timestamptz not null,
  primary key (court, staff),
  foreign key (court, staff) references staff (court, id)
);

-- One message to one receiver. Its id is what receivers tell a repetition by; the address is read when it is sent.
-- queued_at: when it was put in the line, by what happened or anew by the administrator.
create table outgoing (
  court         text        not null,
  id            uuid        not null,
  gateway       uuid        not null,
  kind          text        not null,
  occasion      text        not null,
  petition      uuid        not null,
  staff         text,
  person        uuid,
  subject       text        not null,
  text          text        not null,
  state         text        not null default 'waiting'
                check (state in ('waiting', 'sending', 'sent', 'failed', 'givenUp')),
  attempts      integer     not null default 0 check (attempts >= 0),
  created_at    timestamptz not null,
  queued_at     timestamptz not null,
  due_at        timestamptz not null,
  claimed_until timestamptz,
  ended_at      timestamptz,
  reason        text,
  ended_by      text,
  primary key (court, id),
  foreign key (court, gateway) references gateway (court, id),
  foreign key (court, petition) references head (court, petition),
  foreign key (court, staff) references staff (court, id),
  foreign key (court, ended_by) references staff (court, id),
  check (staff is null or person is null)
);
create index outgoing_due on outgoing (due_at) where state in ('waiting', 'sending');
create index outgoing_by_time on outgoing (court, created_at desc, id desc);
create index outgoing_of_petition on outgoing (court, petition, created_at);
revoke delete, truncate on outgoing from zhifang_app;

-- Every attempt, written before it begins and completed after it: one without an end was cut off.
create table outgoing_attempt (
  court      text        not null,
  message    uuid        not null,
  seq        integer     not null check (seq > 0),
  started_at timestamptz not null,
  ended_at   timestamptz,
  outcome    text        check (outcome in ('sent', 'failed')),
  answer     text,
  primary key (court, message, seq),
  foreign key (court, message) references outgoing (court, id)
);
revoke delete, truncate on outgoing_attempt from zhifang_app;
