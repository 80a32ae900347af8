-- Years of holidays loaded into the running system (D10). The same for all courts of the deployment: court says whose
-- administrator loaded it. version counts the loadings; what was known between two of them can always be told again.
create table calendar_year (
  court       text        not null references court (court),
  version     integer     not null check (version > 0),
  year        integer     not null check (year between 2000 and 2099),
  arrangement jsonb       not null,
  notice      text        not null,
  reason      text,
  loaded_on   date        not null,
  loaded_at   timestamptz not null,
  loaded_by   text        not null,
  -- Petitions whose dates are made anew: how many there are, how many have been, in how many a date changed.
  petitions   integer     not null default 0,
  done        integer     not null default 0,
  changed     integer     not null default 0,
  finished_at timestamptz,
  primary key (court, version),
  unique (version),
  foreign key (court, loaded_by) references staff (court, id)
);
revoke delete, truncate on calendar_year from zhifang_app;
