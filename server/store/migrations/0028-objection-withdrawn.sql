-- Whoever made an objection may withdraw it as long as it is not decided: that ends it, as a decision does and in the same
-- place, so that of the two only one can be. A reason is not owed, and nothing is corrected.
alter table appraisal_decision drop constraint appraisal_decision_reason_check;
alter table appraisal_decision add constraint appraisal_decision_says_why check (reason <> '' or result = 'withdrawn');
alter table appraisal_decision
  add constraint appraisal_withdrawal_corrects_nothing check (result <> 'withdrawn' or corrections = '[]'::jsonb);
