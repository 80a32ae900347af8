import './outgoing.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { GatewayAnswer } from '#contract/gateway.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import type { GatewaySearch } from '../search-params.ts';
import { useGateways } from './gateway-data.ts';
import { GatewayForm } from './gateway-form.tsx';
import { GatewaysTable } from './gateways-table.tsx';
import { SentView } from './sent-view.tsx';
import { TemplatesView } from './templates-view.tsx';
import { TestSheet } from './test-sheet.tsx';

const route = getRouteApi('/desk/gateways');
const parts = { gateways: '通道', templates: '模板', sent: '发送记录' } as const;

function Tabs({ here, failed }: { readonly here: GatewaySearch['part']; readonly failed: number }) {
  return (
    <nav className="queue-tabs" aria-label="对外通知">
      {(Object.keys(parts) as GatewaySearch['part'][]).map((part) => (
        <Link
          key={part}
          to="/gateways"
          search={{ part }}
          aria-current={part === here ? 'page' : undefined}
          className={`queue-tab${part === here ? ' queue-tab-here' : ''}`}
        >
          {parts[part]}
          {part === 'sent' && failed > 0 && <span className="outgoing-failed">失败 {failed}</span>}
        </Link>
      ))}
    </nav>
  );
}

type Sheet =
  | { readonly kind: 'none' | 'new' }
  | { readonly kind: 'change' | 'test'; readonly gateway: GatewayAnswer };

/** 对外通知: the ways out of the system, what is said by them, and what became of it. */
export function GatewaysPage() {
  const search = route.useSearch();
  const { data, isPending, error } = useGateways();
  const [sheet, setSheet] = useState<Sheet>({ kind: 'none' });
  const gateways = data?.items ?? [];
  const close = () => setSheet({ kind: 'none' });
  return (
    <div className="page">
      <title>{`${parts[search.part]} · 对外通知 · 执访`}</title>
      <div className="page-head">
        <h1>对外通知</h1>
        <Tabs here={search.part} failed={gateways.reduce((sum, one) => sum + one.failed, 0)} />
        {search.part === 'gateways' && (
          <Button type="primary" onClick={() => setSheet({ kind: 'new' })}>
            建立通道
          </Button>
        )}
      </div>
      {error && <ProblemAlert problem={problemOf(error)} />}
      {search.part === 'gateways' && (
        <GatewaysTable
          gateways={gateways}
          loading={isPending}
          onChange={(gateway) => setSheet({ kind: 'change', gateway })}
          onTest={(gateway) => setSheet({ kind: 'test', gateway })}
        />
      )}
      {search.part === 'templates' && <TemplatesView />}
      {search.part === 'sent' && <SentView search={search} />}
      {sheet.kind === 'new' && <GatewayForm onClose={close} />}
      {sheet.kind === 'change' && <GatewayForm gateway={sheet.gateway} onClose={close} />}
      {sheet.kind === 'test' && <TestSheet gateway={sheet.gateway} onClose={close} />}
    </div>
  );
}
