-- Whoever made an objection may withdraw it as long as it is not decided: that ends it, as a decision does and in the same
-- place, so that of the two only one can be. A reason is not owed, and nothing is corrected.
alter table appraisal_decision drop constraint appraisal_decision_reason_check;
alter table appraisal_decision add constraint appraisal_decision_says_why check (reason <> '' or result = 'withdrawn');
alter table appraisal_decision
  add constraint appraisal_withdrawal_corrects_nothing check (result <> 'withdrawn' or corrections = '[]'::jsonb);

-- A department that was given another name for all its people at once. What was said against its figures before goes on
-- under the new name; what was reported before stands in staff_history under the old one.
create table department_renaming (
  court    text        not null,
  seq      integer     not null check (seq > 0),
  old_name text        not null,
  new_name text        not null check (new_name <> '' and new_name <> old_name),
  by       text        not null,
  at       timestamptz not null,
  primary key (court, seq),
  foreign key (court, by) references staff (court, id)
);
create trigger department_renaming_is_append_only
  before update or delete or truncate on department_renaming
  for each statement execute function refuse_change_of_history();
revoke update, delete, truncate on department_renaming from zhifang_app;
