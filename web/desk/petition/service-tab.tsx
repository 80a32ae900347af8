import { Button, Tag } from 'antd';
import type { PetitionAnswer } from '#contract/petition.ts';
import type { ServiceAnswer } from '#contract/service.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { sayDay } from '#web/ui/due-words.ts';
import type { FormValues } from '#web/ui/fields/form-field.ts';
import { OutgoingSection } from './outgoing-section.tsx';
import { nextServiceActs } from './service-acts.ts';
import './service.css';

type Props = {
  readonly petition: PetitionAnswer;
  /** Opens the form of a step, with what is known filled in. */
  readonly onStep: (step: string, values: FormValues) => void;
};
type Attempt = ServiceAnswer['attempts'][number];

const states = {
  owed: { text: '待送达', color: '#a3161a' },
  waiting: { text: '等待结果', color: '#7a4300' },
  served: { text: '已送达', color: '#1f6b35' },
  lapsed: { text: '不再须送达', color: '#57606b' },
} as const;
const outcomes = { waiting: '等待结果', served: '已送达', failed: '未送达' } as const;

/** When it set out and when it was over: `3月20日 → 3月24日`; neither day breaks across two lines. */
const sayDays = ({ startedOn, on, outcome }: Attempt, today: string): readonly string[] => {
  if (outcome === 'waiting') return [`${sayDay(startedOn ?? on, today)}起`];
  return !startedOn || startedOn === on
    ? [sayDay(on, today)]
    : [sayDay(startedOn, today), `→ ${sayDay(on, today)}`];
};

function AttemptLine({ attempt, today }: { readonly attempt: Attempt; readonly today: string }) {
  const { methodName, basis, outcome, says, material, advice, until } = attempt;
  return (
    <li className="service-attempt">
      <span className="service-days">
        {sayDays(attempt, today).map((day) => (
          <span key={day}>{day} </span>
        ))}
      </span>
      <span>
        {methodName}（<BasisLink basis={basis} short />）<strong>{outcomes[outcome]}</strong>：{says}
        {until && outcome === 'waiting' && <span className="faint">，期满后登记</span>}
        {material && (
          <>
            {'　'}
            <a href={material.url} target="_blank" rel="noreferrer">
              {material.name}
            </a>
          </>
        )}
        {advice && outcome === 'failed' && <span className="faint">　{advice}</span>}
      </span>
    </li>
  );
}

function Recipient({ petition, service, onStep }: Props & { readonly service: ServiceAnswer }) {
  const { text, color } = states[service.state];
  const acts = nextServiceActs(petition, service);
  return (
    <section className="service-one" aria-label={`${service.paperName}，${service.recipientName}`}>
      <div className="service-head">
        <strong>{service.recipientName}</strong>
        <Tag color={color}>{text}</Tag>
        <span className="service-buttons">
          {acts.map(({ step, title, values }, index) => (
            <Button
              key={step}
              size="small"
              type={index === 0 ? 'primary' : 'default'}
              ghost={index === 0}
              aria-label={`${title}：${service.paperName}，${service.recipientName}`}
              onClick={() => onStep(step, values)}
            >
              {title}
            </Button>
          ))}
        </span>
      </div>
      {service.attempts.length === 0 ? (
        <p className="faint">尚未送达过。</p>
      ) : (
        <ul className="plain-list">
          {service.attempts.map((attempt) => (
            <AttemptLine key={attempt.id} attempt={attempt} today={petition.today} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Every paper with everybody it has to reach: what was tried, with which proof, and what is still owed. */
export function ServiceTab({ petition, onStep }: Props) {
  const papers = Map.groupBy(petition.services, (one) => one.paperName);
  return (
    <div className="service-papers">
      {papers.size === 0 && <p className="faint">还没有须送达的文书。受理、不予受理、答复后列在这里。</p>}
      {[...papers].map(([name, services]) => (
        <section key={name} aria-label={name}>
          <h2>{name}</h2>
          {services.map((one) => (
            <Recipient key={one.recipient} petition={petition} service={one} onStep={onStep} />
          ))}
        </section>
      ))}
      <OutgoingSection id={petition.id} />
    </div>
  );
}
