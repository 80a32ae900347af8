import { Button } from 'antd';
import { getProvision } from '#regulation/articles.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { useSession } from '#web/ui/session.ts';
import { useLeadersToday } from '../reception/reception-data.ts';
import { findHints } from './hints.ts';
import { useIntake } from './intake-context.ts';
import { isUntouched } from './registration-form.ts';

/** What to mind before registering, each with the provision it rests on (B2). */
export function HintsPanel() {
  const { form, look, staff, court, today, change, candidates } = useIntake();
  const leaders = useLeadersToday(useSession().duties.includes('seeReception'));
  if (isUntouched(form)) return null;
  const { reading, found } = look;
  const hints = findHints({ form, reading, found, staff, court, today, leaders, earlier: candidates });
  if (hints.length === 0) return null;
  return (
    <section className="intake-card" aria-label="提示" aria-live="polite">
      <h2>提示</h2>
      <ul className="intake-hints">
        {hints.map(({ key, text, basis, accuse }) => (
          <li key={key}>
            {text}（<BasisLink basis={{ id: basis, ...getProvision(basis) }} />）
            {accuse && (
              <Button
                size="small"
                onClick={() => change({ kind: 'write', patch: { accused: [...form.accused, accuse] } })}
              >
                记为反映对象
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
