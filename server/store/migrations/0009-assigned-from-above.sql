-- Codes of the courts above that assigned the matter through the system: by them their officers see the petition.
alter table petition_row add column assigned_by text[] not null default '{}';
create index petition_row_assigned on petition_row using gin (assigned_by) with (fastupdate = off);
create index court_superior on court (superior) where superior is not null;
