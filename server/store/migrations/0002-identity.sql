-- Who works here, how they prove it, and who looked at what.

-- posts is the history of posts held, for telling whether somebody once handled the matter now complained of.
create table staff (
  court          text        not null references court (court),
  id             text        not null check (id <> ''),
  name           text        not null check (name <> ''),
  username       text        not null check (username = lower(username) and username <> ''),
  roles          text[]      not null,
  department     text        not null,
  phone          text,
  in_enforcement boolean     not null,
  posts          jsonb       not null default '[]' check (jsonb_typeof(posts) = 'array'),
  active         boolean     not null default true,
  created_at     timestamptz not null,
  changed_at     timestamptz not null,
  primary key (court, id)
);
-- One sign-in page serves all courts of a deployment, so a user name is one person in all of them.
create unique index staff_username on staff (username);
create index staff_name on staff (court, name);

create table credential (
  court       text        not null,
  staff       text        not null,
  hash        text        not null,
  must_change boolean     not null,
  changed_at  timestamptz not null,
  primary key (court, staff),
  foreign key (court, staff) references staff (court, id)
);

-- Only the digest of the random session id is kept: whoever reads this table cannot sign in with it.
create table session (
  court      text        not null,
  digest     bytea       not null check (octet_length(digest) = 32),
  staff      text        not null,
  created_at timestamptz not null,
  last_seen  timestamptz not null,
  expires_at timestamptz not null,
  ip         text        not null,
  primary key (court, digest),
  foreign key (court, staff) references staff (court, id)
);
create unique index session_digest on session (digest);
create index session_of_staff on session (court, staff);

-- Also for user names that nobody has (court is then what was asked for, or empty): the answer must be the same.
create table login_failure (
  court        text        not null,
  username     text        not null,
  failures     integer     not null check (failures >= 0),
  last_at      timestamptz not null,
  locked_until timestamptz,
  primary key (court, username)
);

-- Who looked, who signed in, who was turned away. What was done to a petition is the event table.
create table audit (
  court   text        not null,
  id      uuid        not null,
  at      timestamptz not null,
  actor   text        not null,
  action  text        not null,
  subject text        not null,
  detail  jsonb       not null check (jsonb_typeof(detail) = 'object'),
  ip      text        not null,
  primary key (court, id)
);
create index audit_by_time on audit (court, at);
create index audit_of_subject on audit (court, subject, at);
create index audit_of_actor on audit (court, actor, at);

create trigger audit_is_append_only
  before update or delete or truncate on audit
  for each statement execute function refuse_change_of_history();

revoke update, delete, truncate on audit from zhifang_app;
revoke delete, truncate on staff from zhifang_app;
