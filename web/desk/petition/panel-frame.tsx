import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, type RefObject, useId } from 'react';
import type { StepState } from '#contract/act.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { usePanelKeys } from './use-panel-keys.ts';

type Props = {
  readonly panel: RefObject<HTMLElement | null>;
  readonly state: StepState;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** What every panel of a step has: its name, its rule, and the way out by a click or the keyboard. */
export function PanelFrame({ panel, state, onClose, children }: Props) {
  const title = useId();
  usePanelKeys(panel, onClose);
  return (
    <section ref={panel} className="side-card step-panel" aria-labelledby={title}>
      <div className="side-head">
        <h2 id={title}>{state.title}</h2>
        <BasisLink basis={state.basis} />
        <Button
          type="text"
          size="small"
          className="panel-close"
          aria-label="收起"
          icon={<CloseOutlined />}
          onClick={onClose}
        />
      </div>
      {children}
    </section>
  );
}
