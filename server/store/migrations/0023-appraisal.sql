-- Appraisal (article 17): who stood where on a day that has passed, and what is said against a figure.

-- A person's department and posts, appended whenever either changes: the report of a past day counts the people of that
-- day. Of those already here nothing else is known than how they stand now, so that holds from the first record on.
create table staff_history (
  court      text        not null,
  staff      text        not null,
  seq        integer     not null check (seq > 0),
  at         timestamptz not null,
  department text        not null,
  roles      text[]      not null,
  primary key (court, staff, seq),
  foreign key (court, staff) references staff (court, id)
);
create index staff_history_by_time on staff_history (court, at);
insert into staff_history (court, staff, seq, at, department, roles)
  select court, id, 1, least(created_at, (select min(at) from event where event.court = staff.court)), department, roles
  from staff;
create trigger staff_history_is_append_only
  before update or delete or truncate on staff_history
  for each statement execute function refuse_change_of_history();
revoke update, delete, truncate on staff_history from zhifang_app;

-- What a person has against one figure of one period. nth: the how-manyth against it, so that two at once cannot be.
-- petitions: those of its list that are disputed; numerator and denominator: the figure as it stood then.
create table appraisal_objection (
  court        text        not null,
  id           uuid        not null,
  subject_kind text        not null,
  subject      text        not null,
  indicator    text        not null,
  period_from  date        not null,
  period_until date        not null check (period_until >= period_from),
  nth          integer     not null check (nth > 0),
  as_of        date        not null,
  numerator    integer     not null,
  denominator  integer     not null,
  petitions    text[]      not null,
  reason       text        not null check (reason <> ''),
  by           text        not null,
  at           timestamptz not null,
  primary key (court, id),
  unique (court, subject_kind, subject, indicator, period_from, period_until, nth),
  foreign key (court, by) references staff (court, id)
);
create index appraisal_objection_by_time on appraisal_objection (court, at desc);
create trigger appraisal_objection_is_append_only
  before update or delete or truncate on appraisal_objection
  for each statement execute function refuse_change_of_history();
revoke update, delete, truncate on appraisal_objection from zhifang_app;

-- How an objection was decided, once. corrections: [{petition, amount}], amount null for one that is left out.
create table appraisal_decision (
  court       text        not null,
  objection   uuid        not null,
  result      text        not null,
  reason      text        not null check (reason <> ''),
  corrections jsonb       not null check (jsonb_typeof(corrections) = 'array'),
  by          text        not null,
  at          timestamptz not null,
  primary key (court, objection),
  foreign key (court, objection) references appraisal_objection (court, id),
  foreign key (court, by) references staff (court, id)
);
create trigger appraisal_decision_is_append_only
  before update or delete or truncate on appraisal_decision
  for each statement execute function refuse_change_of_history();
revoke update, delete, truncate on appraisal_decision from zhifang_app;

-- A notice is about a petition, the digest of a day, or an objection.
alter table notice add column objection uuid;
alter table notice add foreign key (court, objection) references appraisal_objection (court, id);
alter table notice drop constraint notice_about;
alter table notice add constraint notice_about check (num_nonnulls(petition, digest_on, objection) = 1);
