-- A petition may wait for several at once: the act of its stage, and what is owed beside it.
-- waits holds 'staff:<id>' and 'post:<role>'; errands what is owed beside the main line, as lists show it.
alter table petition_row add column waits text[] not null default '{}';
alter table petition_row add column errands jsonb not null default '[]';
create index petition_row_waits on petition_row using gin (waits) with (fastupdate = off);
