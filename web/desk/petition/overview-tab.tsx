import type { ReactNode } from 'react';
import type { PetitionAnswer } from '#contract/petition.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { sayDay } from '#web/ui/due-words.ts';
import { RuleLink } from '#web/ui/rule-link.tsx';
import { Petitioners } from './petitioners.tsx';
import { Timeline } from './timeline.tsx';

function Fact({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The petition in a few lines, then everything that happened to it. */
export function OverviewTab({ petition }: { readonly petition: PetitionAnswer }) {
  const { acceptance, decline, closing, accused, recused, proposedOpinion, today } = petition;
  return (
    <>
      <dl className="facts">
        <Fact title="信访人">
          <Petitioners petition={petition} />
        </Fact>
        <Fact title="反映内容">
          <span className="prose">{petition.summary}</span>
        </Fact>
        {proposedOpinion && (
          <Fact title="拟办意见">
            <span className="prose">{proposedOpinion}</span>
          </Fact>
        )}
        {acceptance && (
          <Fact title="受理">
            {sayDay(acceptance.on, today)}，{acceptance.trackName}
            {acceptance.repeat && '，重复信访'}：
            {acceptance.grounds.map((one) => `${one.item}${one.text}`).join('；')}
          </Fact>
        )}
        {decline && (
          <Fact title="不予受理">
            {sayDay(decline.on, today)}，{decline.text}：{decline.reason} <RuleLink rule="15" />
          </Fact>
        )}
        {petition.rooms.map((room) => (
          <Fact
            key={room.title}
            title={
              <>
                {room.title} <BasisLink basis={room.basis} short />
              </>
            }
          >
            <ul className="plain-list">
              {room.lines.map((line) => (
                <li key={`${line.on} ${line.text} ${line.state ?? ''}`}>
                  {sayDay(line.on, today)} {line.text}
                  {line.state && <span className="faint">（{line.state}）</span>}
                </li>
              ))}
            </ul>
          </Fact>
        ))}
        {closing && (
          <Fact title="办结">
            {sayDay(closing.on, today)}，诉求{closing.merit}，{closing.resolved ? '已化解' : '未化解'}
            {closing.resolution && `（${closing.resolution}）`} <RuleLink rule="2" />
          </Fact>
        )}
        {accused.length > 0 && (
          <Fact title="反映的人员">
            {accused.map((one) => one.name).join('、')}（不得办理本案） <RuleLink rule="procedure-47" short />
          </Fact>
        )}
        {recused.length > 0 && (
          <Fact title="已回避">
            {recused.map((one) => one.name).join('、')} <RuleLink rule="procedure-47" short />
          </Fact>
        )}
      </dl>
      <Timeline id={petition.id} today={today} />
    </>
  );
}
