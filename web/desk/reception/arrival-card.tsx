import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import type { ArrivalAnswer } from '#contract/reception.ts';
import { getProvision } from '#regulation/articles.ts';
import { arrivalStates } from '#regulation/reception.ts';
import { collective } from '#regulation/registers.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { shanghaiTime } from '#web/ui/shanghai-time.ts';
import { sayMinutes, waitsLong } from './waiting.ts';

export type CardAct = 'start' | 'end' | 'register' | 'leave' | 'reason' | 'void';
type Props = {
  readonly one: ArrivalAnswer;
  readonly now: string;
  /** This person's own to act on: the desk, or whoever receives. */
  readonly acts: readonly CardAct[];
  readonly onAct: (act: CardAct, one: ArrivalAnswer) => void;
};

const words: Readonly<Record<CardAct, string>> = {
  start: '开始接待',
  end: '结束接待',
  register: '登记信访件',
  leave: '已离开',
  reason: '无须登记',
  void: '作废',
};

function Marks({ one }: { readonly one: ArrivalAnswer }) {
  const basis = { id: '8', ...getProvision('8') };
  return (
    <>
      {one.headCount > 1 && <Tag>{one.headCount} 人</Tag>}
      {one.headCount >= collective.from && <Tag color="#7a4300">集体访</Tag>}
      {one.appointment && <Tag color="#1d4480">预约</Tag>}
      {one.leader && (
        <span className="arrival-leader">
          {one.state === 'received' ? '待领导记录' : '须领导接待'}（<BasisLink basis={basis} short />）
        </span>
      )}
      {one.unregistered && <Tag color="#a8071a">未登记</Tag>}
      {(one.state === 'left' || one.state === 'voided') && <Tag>{arrivalStates[one.state]}</Tag>}
    </>
  );
}

function Facts({ one }: { readonly one: ArrivalAnswer }) {
  const said = one.reason ?? one.outcome ?? one.matter;
  return (
    <>
      {(one.petition || one.caseNumber) && (
        <div className="arrival-about">
          {one.petition ? (
            <Link to="/petitions/$id" params={{ id: one.petition.id }}>
              {one.petition.number}
            </Link>
          ) : (
            one.caseNumber
          )}
        </div>
      )}
      {said && <div className="arrival-said">{said}</div>}
      <div className="faint arrival-when">
        {shanghaiTime(one.arrivedAt).time} 到{one.receiver && ` · ${one.receiver.name}接待`}
      </div>
    </>
  );
}

/** One visitor: who, how long, what is special, and the one thing to do next. Enter does it. */
export function ArrivalCard({ one, now, acts, onAct }: Props) {
  const [first, ...others] = acts;
  const late = waitsLong(one, now);
  return (
    <article
      className={`arrival arrival-${one.state}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go from card to card, as j and k do in lists
      tabIndex={0}
      aria-label={`${one.name}，${arrivalStates[one.state]}，${sayMinutes(one, now)}`}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget || !first) return;
        event.preventDefault();
        onAct(first, one);
      }}
    >
      <header>
        <b className="arrival-name">{one.name}</b>
        <span className={late ? 'arrival-minutes arrival-late' : 'arrival-minutes'}>
          {sayMinutes(one, now)}
          {late && '，久候'}
        </span>
      </header>
      <div className="arrival-marks">
        <Marks one={one} />
      </div>
      <Facts one={one} />
      {first && (
        <footer>
          <Button size="small" type="primary" onClick={() => onAct(first, one)}>
            {words[first]}
          </Button>
          {others.map((act) => (
            <Button key={act} size="small" type="text" onClick={() => onAct(act, one)}>
              {words[act]}
            </Button>
          ))}
        </footer>
      )}
    </article>
  );
}
