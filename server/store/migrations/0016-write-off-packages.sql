-- Packages in which write-offs go up (article 14): a list with a number of its own series, given when it is submitted.

create table write_off_package (
  court        text        not null,
  id           uuid        not null,
  number       text,
  to_court     text        not null,
  created_by   text        not null,
  created_at   timestamptz not null,
  submitted_by text,
  submitted_at timestamptz,
  primary key (court, id),
  unique (court, number),
  foreign key (court) references court (court),
  foreign key (court, created_by) references staff (court, id),
  foreign key (court, submitted_by) references staff (court, id),
  check ((number is null) = (submitted_at is null) and (submitted_by is null) = (submitted_at is null))
);
create index write_off_package_by_day on write_off_package (court, created_at desc, id);
revoke delete, truncate on write_off_package from zhifang_app;

-- `waiting` until the package has gone up: a write-off waits in one package at a time.
create table write_off_item (
  court     text        not null,
  package   uuid        not null,
  petition  uuid        not null,
  write_off uuid        not null,
  waiting   boolean     not null,
  added_by  text        not null,
  added_at  timestamptz not null,
  primary key (court, package, write_off),
  foreign key (court, package) references write_off_package (court, id),
  foreign key (court, petition) references head (court, petition),
  foreign key (court, added_by) references staff (court, id)
);
create unique index write_off_item_waits_once on write_off_item (court, write_off) where waiting;
create index write_off_item_of_petition on write_off_item (court, petition);
revoke truncate on write_off_item from zhifang_app;
