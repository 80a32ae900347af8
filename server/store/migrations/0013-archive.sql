-- The archive as lists show it: whether a petition waits for its filing, stands in its place or is lent; until when;
-- and by what it is found. archive: what is missing, the number, the place, the loan.
alter table petition_row add column archive_state text;
alter table petition_row add column archive_due date;
alter table petition_row add column archive_text text not null default '';
alter table petition_row add column archive jsonb not null default '{}';
create index petition_row_archive on petition_row (court, archive_state, archive_due, id)
  where archive_state is not null;
