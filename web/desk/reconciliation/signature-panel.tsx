import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReconciliationMonth } from '#contract/reconciliation.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { shanghaiTime } from '#web/ui/shanghai-time.ts';
import { useSign } from './reconciliation-data.ts';
import { sayFigure } from './words.ts';

type Props = { readonly page: ReconciliationMonth };

function Signed({ page }: Props) {
  if (page.signatures.length === 0) return <p className="faint">还没有领导签字。</p>;
  return (
    <ol className="reconciliation-signatures">
      {page.signatures.toReversed().map(({ seq, by, at, remark, digest, changes }) => (
        <li key={seq}>
          <strong>{by}</strong> {at.slice(0, 4)}年{shanghaiTime(at).day} {shanghaiTime(at).time} 签字
          {remark && <div>处理要求：{remark}</div>}
          <div className="faint reconciliation-digest">摘要 {digest.slice(0, 16)}…</div>
          {changes.length === 0 ? (
            <div>签字以后没有变化。</div>
          ) : (
            <table className="reconciliation-changes">
              <thead>
                <tr>
                  <th>签字以后的变化</th>
                  <th>签字时</th>
                  <th>现在</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(({ figure, signed, now }) => (
                  <tr key={figure}>
                    <td>{sayFigure(figure)}</td>
                    <td>{signed}</td>
                    <td>{now}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </li>
      ))}
    </ol>
  );
}

function Sign({ page }: Props) {
  const [remark, setRemark] = useState('');
  const sign = useSign(page.month);
  const needed = page.open > 0;
  return (
    <div className="reconciliation-sign">
      <label htmlFor="reconciliation-remark">
        处理要求{needed ? `（还有 ${page.open} 条未处理，须写明）` : '（可不填）'}
      </label>
      <Input.TextArea
        id="reconciliation-remark"
        rows={3}
        maxLength={500}
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
      />
      {sign.error && <ProblemAlert problem={problemOf(sign.error)} />}
      <Button
        type="primary"
        loading={sign.isPending}
        disabled={needed && !remark.trim()}
        onClick={() => sign.mutate({ remark, seen: page.digest }, { onSuccess: () => setRemark('') })}
      >
        签字确认
      </Button>
    </div>
  );
}

/** What leaders signed of a month, the last on top, with what has changed since; and signing it now. */
export function SignaturePanel({ page }: Props) {
  const { today } = useSession();
  const over = page.month < today.slice(0, 7);
  const brought = page.imports.some(({ voided }) => !voided);
  return (
    <aside className="reconciliation-aside" aria-label="签字">
      <h2>签字</h2>
      {page.maySign && over && brought && <Sign key={page.month} page={page} />}
      {!over && <p className="faint">本月尚未结束，次月签字。</p>}
      {over && !brought && <p className="faint">没有导入登记簿，不能签字。</p>}
      <Signed page={page} />
    </aside>
  );
}
