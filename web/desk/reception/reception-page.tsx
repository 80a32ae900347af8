import './reception.css';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Spin } from 'antd';
import { useRef, useState } from 'react';
import type { ArrivalAnswer, ReceptionDay } from '#contract/reception.ts';
import { type Day, sayDay } from '#domain/calendar/day.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { ArrivalCard, type CardAct } from './arrival-card.tsx';
import { actsFor } from './card-acts.ts';
import { DayPanel } from './day-panel.tsx';
import { EndSheet } from './end-sheet.tsx';
import { NewArrival } from './new-arrival.tsx';
import { ReasonSheet } from './reason-sheet.tsx';
import { useReceptionDay } from './reception-data.ts';
import { StartSheet } from './start-sheet.tsx';
import { useCardKeys } from './use-card-keys.ts';
import { columnsOf, useNow } from './waiting.ts';

type Sheet =
  | { readonly kind: 'none' | 'new' }
  | { readonly kind: Exclude<CardAct, 'register'>; readonly one: ArrivalAnswer };

const columns = [
  ['waiting', '候访', '现在没有人候访。有人来时按 N 登记。'],
  ['receiving', '接待中', '现在没有正在接待的来访。'],
  ['received', '已接待', '今天还没有接待完的来访。'],
] as const;

type SheetsProps = {
  readonly sheet: Sheet;
  readonly day: ReceptionDay;
  readonly onClose: () => void;
};

function Sheets({ sheet, day, onClose }: SheetsProps) {
  switch (sheet.kind) {
    case 'none':
      return null;
    case 'new':
      return <NewArrival onClose={onClose} />;
    case 'start':
      return <StartSheet one={sheet.one} day={day} onClose={onClose} />;
    case 'end':
      return <EndSheet one={sheet.one} onClose={onClose} />;
    default:
      return <ReasonSheet act={sheet.kind} one={sheet.one} onClose={onClose} />;
  }
}

type BoardProps = {
  readonly day: ReceptionDay;
  readonly onAct: (act: CardAct, one: ArrivalAnswer) => void;
};

function Board({ day, onAct }: BoardProps) {
  const { officer, duties } = useSession();
  const now = useNow();
  const who = { keeps: duties.includes('keepReception'), id: officer.id };
  const shown = columnsOf(day.arrivals);
  const card = (one: ArrivalAnswer) => (
    <ArrivalCard key={one.id} one={one} now={now} acts={actsFor(one, who)} onAct={onAct} />
  );
  return (
    <div className="board-columns">
      {columns.map(([state, title, empty]) => (
        <section key={state} className="board-column" data-column aria-label={title}>
          <h2>
            {title} <span className="faint">{shown[state].length}</span>
          </h2>
          <div className="board-cards">
            {state === 'received' && day.unregistered.length > 0 && (
              <Alert type="warning" showIcon title={`往日还有 ${day.unregistered.length} 人未登记`} />
            )}
            {state === 'received' && day.unregistered.map(card)}
            {shown[state].length === 0 && <p className="faint">{empty}</p>}
            {shown[state].map(card)}
          </div>
        </section>
      ))}
    </div>
  );
}

function useSheets() {
  const navigate = useNavigate();
  const [sheet, setSheet] = useState<Sheet>({ kind: 'none' });
  const act = (kind: CardAct, one: ArrivalAnswer) => {
    if (kind === 'register') void navigate({ to: '/register', search: { arrival: one.id } });
    else setSheet({ kind, one });
  };
  return { sheet, act, open: () => setSheet({ kind: 'new' }), close: () => setSheet({ kind: 'none' }) };
}

/** The day at the reception desk (article 8): who waits, who is received, who still has to be registered. */
export function ReceptionPage() {
  const { data: day, error } = useReceptionDay();
  const keeps = useSession().duties.includes('keepReception');
  const { sheet, act, open, close } = useSheets();
  const box = useRef<HTMLDivElement>(null);
  useCardKeys(box, keeps ? open : undefined);
  return (
    <div className="page board" ref={box}>
      <title>接访 · 执访</title>
      <div className="page-head">
        <h1>接访</h1>
        {day && <span className="faint">{sayDay(day.day as Day)}</span>}
        {keeps && (
          <Button type="primary" onClick={open}>
            新来访（N）
          </Button>
        )}
        <span className="faint">方向键选人，回车办下一步</span>
      </div>
      {error && <ProblemAlert problem={problemOf(error)} />}
      {!day && !error && <Spin description="正在读取" />}
      {day && (
        <div className="board-body">
          <Board day={day} onAct={act} />
          <DayPanel day={day} keeps={keeps} />
        </div>
      )}
      {day && <Sheets sheet={sheet} day={day} onClose={close} />}
    </div>
  );
}
