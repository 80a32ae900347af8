-- The court's enforcement cases as its case system exports them. case_key is the canonical case number; number is
-- what the file printed. An other court's case may stand here, too: case_court is the court code in the number.
create table enforcement_case (
  court             text        not null references court (court),
  case_key          text        not null,
  number            text        not null,
  year              integer     not null,
  case_court        text        not null,
  type              text        not null,
  serial            integer     not null,
  executing_court   text,
  filed_on          date,
  cause             text,
  applicant         text[]      not null,
  debtor            text[]      not null,
  others            text[]      not null,
  handler_name      text,
  handler_id        text,
  trial_judge_name  text,
  trial_judge_id    text,
  trial_case_number text,
  state             text,
  amount_fen        bigint      check (amount_fen >= 0),
  former_numbers    text[]      not null,
  plain_number      text        not null,
  names             text        not null,
  grams             text[]      not null,
  import_id         uuid        not null,
  created_at        timestamptz not null,
  changed_at        timestamptz not null,
  primary key (court, case_key),
  foreign key (court, handler_id) references staff (court, id),
  foreign key (court, trial_judge_id) references staff (court, id)
);
-- fastupdate off: a flush of the pending list would stall one unlucky import row for half a second.
create index enforcement_case_grams on enforcement_case using gin (grams) with (fastupdate = off);
create index enforcement_case_former on enforcement_case using gin (former_numbers) with (fastupdate = off);
create index enforcement_case_of_handler on enforcement_case (court, handler_id);
alter table enforcement_case alter column grams set statistics 1000;

create table directory_import (
  court       text        not null references court (court),
  id          uuid        not null,
  file_digest text        not null,
  file_name   text        not null,
  at          timestamptz not null,
  by          text        not null,
  rows        integer     not null,
  good        integer     not null,
  bad         integer     not null,
  report      jsonb       not null,
  primary key (court, id)
);
create index directory_import_by_time on directory_import (court, at);

revoke delete, truncate on directory_import from zhifang_app;
