import './superior.css';
import '#web/ui/fields/fields.css';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { Done } from '#contract/command.ts';
import type { Problem } from '#contract/problem.ts';
import { type FormField, type FormValues, fieldsOf } from '#web/ui/fields/form-field.ts';
import { StepField } from '#web/ui/fields/step-field.tsx';
import { placeProblem } from '#web/ui/placed-problem.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { AlikeList } from './alike-list.tsx';
import { assignmentFields, contextOn, fieldOnPage, type Likeness, toAssignment } from './assignment-form.ts';
import { useAssign } from './use-assign.ts';

const usual: FormValues = { kind: 'assign', requirement: 'result' };

/** The server's findings under the names the page's fields have. */
const onPage = (problem: Problem | undefined): Problem | undefined =>
  problem?.errors
    ? { ...problem, errors: problem.errors.map((one) => ({ ...one, field: fieldOnPage(one.field) })) }
    : problem;

function Assigned({ done, onNext }: { readonly done: Done; readonly onNext: () => void }) {
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={`已交办：${done.number}`}
      description="该院在待办中看到本件和要求反馈的日期；反馈后由本院认可或退回。"
      action={
        <span className="assign-done">
          <Link to="/petitions/$id" params={{ id: done.id }}>
            打开案件
          </Link>
          <Button onClick={onNext}>再交办一件</Button>
        </span>
      }
    />
  );
}

function useAssignment() {
  const { below, today } = useSession();
  const courts = Object.fromEntries(below.map(({ code, name }) => [code, name]));
  const schema = assignmentFields(courts);
  const first = below.length === 1 && below[0] ? { ...usual, court: below[0].code } : usual;
  const [values, setValues] = useState<FormValues>(first);
  const [alike, setAlike] = useState<readonly Likeness[]>([]);
  const [tried, setTried] = useState(false);
  const { send, busy, problem, done, reset } = useAssign();
  const checked = schema.safeParse(values);
  const own = new Map(checked.error?.issues.map((issue) => [String(issue.path[0]), issue.message]));
  const fields = fieldsOf(schema);
  const placed = placeProblem(
    onPage(problem),
    fields.map(({ name }) => name),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.success) void send(toAssignment(values, alike));
  };
  const again = () => {
    setValues(first);
    setAlike([]);
    setTried(false);
    reset();
  };
  const problemAt = ({ name }: FormField) => (tried ? own.get(name) : undefined) ?? placed.byField[name];
  const patch = (change: FormValues) => setValues({ ...values, ...change });
  return {
    ...{ fields, values, patch, problemAt, submit, again, busy, done, today },
    alike,
    setAlike,
    problem,
    placed,
  };
}

/** 挂网交办: a court above assigns a matter to a court below, with its own day for the feedback. */
export function AssignPage() {
  const prefix = useId();
  const form = useAssignment();
  const { below } = useSession();
  const candidates = form.problem?.candidates ?? [];
  if (below.length === 0) return <p className="page faint">本系统中没有本院的下级法院，不能挂网交办。</p>;
  if (form.done)
    return (
      <div className="page assign">
        <Assigned done={form.done} onNext={form.again} />
      </div>
    );
  return (
    <div className="page assign">
      <div className="page-head">
        <h1>挂网交办</h1>
      </div>
      <form className="step-form assign-form" onSubmit={form.submit} noValidate aria-label="挂网交办">
        {form.fields.map((field) => (
          <StepField
            key={field.name}
            prefix={prefix}
            field={field}
            values={form.values}
            context={contextOn(form.today)}
            problem={form.problemAt(field)}
            onPatch={form.patch}
          />
        ))}
        {candidates.length > 0 && (
          <AlikeList candidates={candidates} alike={form.alike} onChange={form.setAlike} />
        )}
        {form.placed.general && <ProblemAlert problem={form.placed.general} />}
        <div className="step-buttons">
          <Button type="primary" htmlType="submit" loading={form.busy}>
            确认交办
          </Button>
        </div>
      </form>
    </div>
  );
}
