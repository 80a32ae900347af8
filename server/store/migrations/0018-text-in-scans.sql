-- The text of materials, read from PDF files and scans beside the court's work; found by the one search.

-- One row a file, whatever petitions it lies in. search_text holds no phones and identity numbers: those are found by
-- their blind keys, as everywhere.
create table material_text (
  court         text        not null references court (court),
  digest        text        not null,
  state         text        not null,
  pages         integer,
  done          integer     not null default 0,
  faults        integer     not null default 0,
  reason        text,
  search_text   text        not null default '',
  grams         text[]      not null default '{}',
  keys          bytea[]     not null default '{}',
  queued_at     timestamptz not null,
  changed_at    timestamptz not null,
  claimed_until timestamptz,
  primary key (court, digest),
  check (state in ('queued', 'reading', 'done', 'failed', 'notInstalled'))
);
create index material_text_waiting on material_text (queued_at) where state in ('queued', 'reading', 'notInstalled');
create index material_text_grams on material_text using gin (grams) with (fastupdate = off);
create index material_text_keys on material_text using gin (keys) with (fastupdate = off);
alter table material_text alter column grams set statistics 1000;

-- The pages read so far, sealed like the people they speak of; a page that could not be read has its reason.
create table material_page (
  court   text    not null,
  digest  text    not null,
  page    integer not null,
  body    text    not null,
  read_by text,
  fault   text,
  primary key (court, digest, page),
  foreign key (court, digest) references material_text (court, digest)
);

-- Which files lie in which petition.
create table petition_material (
  court    text not null,
  petition uuid not null,
  digest   text not null,
  primary key (court, petition, digest),
  foreign key (court, petition) references head (court, petition),
  foreign key (court, digest) references material_text (court, digest)
);
create index petition_material_file on petition_material (court, digest);

-- What was filed before is read as well.
insert into material_text (court, digest, state, queued_at, changed_at)
select court, data -> 'material' ->> 'digest', 'queued', min(at), min(at)
from event
where type = 'materialAttached'
  and data -> 'material' ->> 'mime' in ('application/pdf', 'image/jpeg', 'image/png')
group by 1, 2;
insert into petition_material (court, petition, digest)
select distinct court, petition, data -> 'material' ->> 'digest'
from event
where type = 'materialAttached'
  and data -> 'material' ->> 'mime' in ('application/pdf', 'image/jpeg', 'image/png');
