import { useRef } from 'react';
import type { StepState } from '#contract/act.ts';
import type { Done } from '#contract/command.ts';
import { MaterialUpload } from './material-upload.tsx';
import { PanelFrame } from './panel-frame.tsx';

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
  return (
    <PanelFrame panel={panel} state={state} onClose={onClose}>
      <MaterialUpload
        petition={petition}
        first={kind}
        isSupplement={state.name === 'addSupplement'}
        onDone={onDone}
      />
    </PanelFrame>
  );
}
