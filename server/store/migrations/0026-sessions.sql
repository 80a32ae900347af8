-- People see where they are signed in and end what they do not know: a name for each session, and the program it was made with.
alter table session add column id uuid not null default gen_random_uuid();
alter table session add column device text not null default '';
create unique index session_id on session (court, id);
