import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import type { StepState } from '#contract/act.ts';
import type { Done } from '#contract/command.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { MaterialUpload } from './material-upload.tsx';
import { usePanelKeys } from './use-panel-keys.ts';

type Props = {
  readonly petition: string;
  readonly state: StepState;
  /** The kind of material the file is brought for, where that is known. */
  readonly kind?: string | undefined;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
};

/** 收入材料、补充归档: a step whose input is a file, so it has no derived form. */
export function UploadPanel({ petition, state, kind, onDone, onClose }: Props) {
  const panel = useRef<HTMLElement>(null);
  usePanelKeys(panel, onClose);
  return (
    <section ref={panel} className="side-card step-panel" aria-labelledby="upload-title">
      <div className="side-head">
        <h2 id="upload-title">{state.title}</h2>
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
      <MaterialUpload
        petition={petition}
        first={kind}
        isSupplement={state.name === 'addSupplement'}
        onDone={onDone}
      />
    </section>
  );
}
