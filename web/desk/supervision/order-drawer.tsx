import { Alert, Button, Drawer } from 'antd';
import type { PetitionRow } from '#contract/petition.ts';
import { findStep } from '#domain/workflow.ts';
import type { FormContext } from '#web/ui/fields/form-context.ts';
import { useSession, useStaff } from '#web/ui/session.ts';
import { StepForm } from '#web/ui/step-form.tsx';
import { type Ordered, useOrders } from './use-orders.ts';

type Props = {
  readonly step: 'urge' | 'supervise';
  readonly rows: readonly PetitionRow[];
  readonly onClose: () => void;
};

/** One urge or supervision for all chosen petitions, with the form of the step itself, and what came of each. */
export function OrderDrawer({ step: name, rows, onClose }: Props) {
  const step = findStep(name);
  const session = useSession();
  const staff = useStaff();
  const { busy, results, send } = useOrders(name);
  const context: FormContext = {
    today: session.today,
    receivedOn: session.today,
    staff,
    barred: [],
    materials: [],
    papers: [],
    owed: [],
    errands: [],
    notices: [],
    petitioners: [],
  };
  return (
    <Drawer open title={`${step?.title}（${rows.length}件）`} onClose={onClose} size={440} destroyOnHidden>
      <p className="faint order-numbers">{rows.map((row) => row.number).join('、')}</p>
      {results ? (
        <Results results={results} onClose={onClose} />
      ) : (
        step && (
          <StepForm
            step={step}
            context={context}
            busy={busy}
            onSubmit={(input) => void send(rows, input)}
            onChange={() => undefined}
            onCancel={onClose}
          />
        )
      )}
    </Drawer>
  );
}

function Results({
  results,
  onClose,
}: {
  readonly results: readonly Ordered[];
  readonly onClose: () => void;
}) {
  const refused = results.filter((one) => one.refused !== undefined);
  return (
    <div role="status">
      <Alert
        type={refused.length > 0 ? 'warning' : 'success'}
        title={`已办${results.length - refused.length}件${refused.length > 0 ? `，${refused.length}件未办` : ''}`}
      />
      <ul className="order-results">
        {refused.map(({ number, refused: why }) => (
          <li key={number}>
            <strong>{number}</strong>：{why}
          </li>
        ))}
      </ul>
      <Button type="primary" onClick={onClose}>
        完成
      </Button>
    </div>
  );
}
