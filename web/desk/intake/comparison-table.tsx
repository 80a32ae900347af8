import { useIntake } from './intake-context.ts';
import type { Candidate } from './likeness.ts';
import { sameCase, samePerson } from './likeness.ts';
import { isAnonymous } from './registration-form.ts';
import { splitNames } from './registration-input.ts';

type Row = { readonly name: string; readonly now: string; readonly before: string; readonly same: boolean };

function useRows(one: Candidate): readonly Row[] {
  const { form, look, today } = useIntake();
  const people = isAnonymous(form)
    ? ['匿名']
    : splitNames(form.petitioners.map(({ name }) => name).join('、'));
  const number = look.reading.kind === 'read' ? look.reading.canonical : form.caseNumber;
  return [
    { name: '信访人', now: people.join('、'), before: one.petitioners, same: samePerson(one) },
    { name: '案号', now: number, before: one.caseNumber ?? '', same: sameCase(one) },
    { name: '时间', now: form.receivedOn || today, before: one.receivedOn, same: false },
    { name: '内容', now: form.summary, before: one.summary, same: false },
  ];
}

/** This contact and the earlier petition side by side (R8.4); what agrees carries the word 相同. */
export function ComparisonTable({ one }: { readonly one: Candidate }) {
  const rows = useRows(one);
  return (
    <table className="intake-comparison">
      <thead>
        <tr>
          <td />
          <th scope="col">本次</th>
          <th scope="col">{one.number}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, now, before, same }) => (
          <tr key={name} className={same ? 'same' : undefined}>
            <th scope="row">
              {name}
              {same && <span className="intake-same">相同</span>}
            </th>
            <td>{now || <span className="faint">未填</span>}</td>
            <td>{before || <span className="faint">未填</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
