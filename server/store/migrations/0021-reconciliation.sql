-- Registers kept beside the system and held against it (article 12): entries, decisions, and the month a leader signed.

-- Every coming of somebody about a petition, by its day; the monthly comparison reads nothing else of the histories.
create index event_of_coming on event (court, (coalesce(data -> 'contact' ->> 'receivedOn', data ->> 'on')))
  where type in ('registered', 'contactJoined', 'received');

-- What the columns of a court's own registers mean: told once, remembered for the next file.
create table register_columns (
  court   text        not null references court (court),
  source  text        not null,
  columns jsonb       not null,
  set_by  text        not null,
  set_at  timestamptz not null,
  primary key (court, source),
  foreign key (court, set_by) references staff (court, id)
);

create table register_import (
  court       text        not null references court (court),
  id          uuid        not null,
  source      text        not null,
  file_name   text        not null,
  file_digest text        not null,
  at          timestamptz not null,
  by          text        not null,
  rows        integer     not null,
  bad         integer     not null,
  report      jsonb       not null,
  voided_at   timestamptz,
  voided_by   text,
  void_reason text,
  primary key (court, id),
  foreign key (court, by) references staff (court, id),
  foreign key (court, voided_by) references staff (court, id),
  check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null))
);
create index register_import_by_day on register_import (court, at desc);
revoke delete, truncate on register_import from zhifang_app;

-- said: the entry as it was written, sealed. row_key tells an entry that comes again, said_key whether it then says
-- something else; both are keyed, so that nobody can try names against them.
create table register_row (
  court       text        not null,
  id          uuid        not null,
  source      text        not null,
  import      uuid        not null,
  sheet       text        not null,
  position    integer     not null,
  received_on date        not null,
  serial      text,
  handler     text,
  replied     boolean     not null,
  row_key     bytea       not null,
  said_key    bytea       not null,
  said        text        not null,
  standing    text        not null,
  settled     text,
  decisions   integer     not null default 0,
  petition    uuid,
  coming_on   date,
  weight      integer     not null,
  shared      boolean     not null,
  primary key (court, id),
  unique (court, source, row_key),
  foreign key (court, import) references register_import (court, id),
  check ((petition is null) = (coming_on is null) or settled is not null)
);
create index register_row_of_month on register_row (court, received_on, id);
create index register_row_of_import on register_row (court, import);
create index register_row_of_coming on register_row (court, petition, coming_on) where petition is not null;
revoke delete, truncate on register_row from zhifang_app;

create table register_decision (
  court    text        not null,
  row      uuid        not null,
  seq      integer     not null check (seq > 0),
  kind     text        not null,
  petition uuid,
  reason   text,
  by       text        not null,
  at       timestamptz not null,
  primary key (court, row, seq),
  foreign key (court, row) references register_row (court, id),
  foreign key (court, petition) references head (court, petition),
  foreign key (court, by) references staff (court, id)
);
create trigger register_decision_is_append_only
  before update or delete or truncate on register_decision
  for each statement execute function refuse_change_of_history();
revoke update, delete, truncate on register_decision from zhifang_app;

-- facts: what the page said, entry by entry, without a name. What changes later is compared with it, never written over.
create table month_signature (
  court  text        not null references court (court),
  month  text        not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  seq    integer     not null check (seq > 0),
  facts  jsonb       not null,
  digest text        not null,
  remark text        not null,
  by     text        not null,
  at     timestamptz not null,
  primary key (court, month, seq),
  foreign key (court, by) references staff (court, id)
);
create trigger month_signature_is_append_only
  before update or delete or truncate on month_signature
  for each statement execute function refuse_change_of_history();
revoke update, delete, truncate on month_signature from zhifang_app;
