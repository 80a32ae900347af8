import { Link } from '@tanstack/react-router';
import { Alert, Drawer } from 'antd';
import type { ReactNode } from 'react';
import type { ObjectionAnswer } from '#contract/objection.ts';
import { nobodyReviews } from '#domain/appraisal/objection.ts';
import { getIndicator } from '#regulation/indicators.ts';
import { RuleLink } from '#web/ui/rule-link.tsx';
import { shanghaiTime } from '#web/ui/shanghai-time.ts';
import { ReviewForm } from './review-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';
import { sayCorrected, sayParts, sayValue } from './words.ts';

type One = { readonly one: ObjectionAnswer };

const sayWhen = (at: string): string => `${at.slice(0, 4)}年${shanghaiTime(at).day} ${shanghaiTime(at).time}`;

type Named = ObjectionAnswer['petitions'][number];

function Petitions<P extends Named>({
  petitions,
  say,
}: {
  readonly petitions: readonly P[];
  readonly say?: (one: P) => ReactNode;
}) {
  return (
    <ul className="objection-petitions">
      {petitions.map((one) => (
        <li key={one.id}>
          <Link to="/petitions/$id" params={{ id: one.id }}>
            {one.number}
          </Link>
          {say?.(one)}
        </li>
      ))}
    </ul>
  );
}

function Decision({ one }: One) {
  const { decision, indicator } = one;
  if (!decision) return null;
  return (
    <>
      <dt>结果</dt>
      <dd>
        <strong>{decision.resultName}</strong>，{decision.by}于{sayWhen(decision.at)}审核：{decision.reason}
      </dd>
      {decision.corrections.length > 0 && (
        <>
          <dt>更正</dt>
          <dd>
            <Petitions
              petitions={decision.corrections}
              say={({ amount }) => `：${sayCorrected(amount, getIndicator(indicator))}`}
            />
          </dd>
        </>
      )}
    </>
  );
}

function Withdrawal({ withdrawal }: Pick<ObjectionAnswer, 'withdrawal'>) {
  if (!withdrawal) return null;
  return (
    <>
      <dt>结果</dt>
      <dd>
        <strong>已撤回</strong>，由提出人于{sayWhen(withdrawal.at)}撤回
        {withdrawal.reason ? `：${withdrawal.reason}` : '，没有写理由'}
      </dd>
    </>
  );
}

/** Whose turn it is where it is nobody's of those who regularly decide. */
function Turn({ nobodyDecides, insteadOfOthers }: ObjectionAnswer) {
  if (nobodyDecides)
    return (
      <Alert
        type="warning"
        showIcon
        title={nobodyReviews.reason}
        description={
          <>
            {nobodyReviews.remedy}（<RuleLink rule="17" short />
            ）。
          </>
        }
      />
    );
  if (!insteadOfOthers) return null;
  return (
    <Alert
      type="info"
      showIcon
      title="由您审核：团队负责人、分管副局长、执行局长都须回避、就是提出人或者无人在岗，由上一级审核。"
    />
  );
}

/** One objection: what is disputed and why, how it ended, and deciding it or taking it back. */
export function ObjectionDrawer({ one, onClose }: One & { readonly onClose: () => void }) {
  const { kind, unit } = getIndicator(one.indicator);
  const parts = sayParts(one, kind);
  return (
    <Drawer open size={760} title={`${one.subjectName} · ${one.indicatorName} · 异议`} onClose={onClose}>
      <dl className="figure-head">
        <dt>数字</dt>
        <dd>
          {sayValue(one, kind)}
          {kind === 'rate' ? '' : ` ${unit}`}
          {parts && `（${parts}）`}，{one.from}至{one.until}，提出异议时
        </dd>
        <dt>提出</dt>
        <dd>
          {one.objector}，{sayWhen(one.at)}
        </dd>
        <dt>理由</dt>
        <dd>{one.reason}</dd>
        {one.petitions.length > 0 && (
          <>
            <dt>针对</dt>
            <dd>
              <Petitions petitions={one.petitions} />
            </dd>
          </>
        )}
        <Decision one={one} />
        <Withdrawal withdrawal={one.withdrawal} />
      </dl>
      <Turn {...one} />
      {one.mayDecide && <ReviewForm one={one} />}
      {one.mayWithdraw && <WithdrawForm id={one.id} />}
    </Drawer>
  );
}
