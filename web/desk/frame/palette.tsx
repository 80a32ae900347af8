import './palette.css';
import { SearchOutlined } from '@ant-design/icons';
import { useRouter } from '@tanstack/react-router';
import { Input, Modal } from 'antd';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { problemOf } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { type PaletteLine, stepLine } from './palette-entries.ts';
import { PaletteLineView } from './palette-line.tsx';
import { usePaletteSearch } from './palette-search.ts';

type Props = { readonly open: boolean; readonly onClose: () => void };

/** The one search, over everything, by keyboard alone (Ctrl-K). */
export function Palette({ open, onClose }: Props) {
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      width={720}
      style={{ top: 72 }}
      title={<span className="unseen">搜索</span>}
      className="palette"
      transitionName=""
      maskTransitionName=""
      afterOpenChange={focusFirstField}
      destroyOnHidden
    >
      <PaletteBody onClose={onClose} />
    </Modal>
  );
}

function PaletteBody({ onClose }: Pick<Props, 'onClose'>) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [wanted, setWanted] = useState(false);
  const { lines, busy, error } = usePaletteSearch(text);
  const goTo = useGoTo(onClose);
  const here = lines[Math.min(at, lines.length - 1)];
  /* Whoever types fast presses Enter before the answer is there: the key waits for it, or it would be lost. */
  useEffect(() => {
    if (!wanted || busy) return;
    setWanted(false);
    if (here) goTo(here);
  }, [wanted, busy, here, goTo]);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(stepLine(at, 1, lines.length));
    else if (event.key === 'ArrowUp') setAt(stepLine(at, -1, lines.length));
    else if (event.key === 'Enter') setWanted(true);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Input
        size="large"
        variant="borderless"
        prefix={<SearchOutlined />}
        role="combobox"
        aria-label="搜索案号、登记号、姓名、拼音首字母、电话尾号"
        aria-expanded
        aria-controls="palette-lines"
        aria-activedescendant={here?.key}
        placeholder="案号、登记号、姓名、拼音首字母、电话尾号"
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setWanted(false);
        }}
        onKeyDown={press}
      />
      <div role="listbox" id="palette-lines" aria-label="搜索结果" className="palette-lines">
        {lines.map((line) => (
          <PaletteLineView key={line.key} line={line} here={line === here} onChoose={() => goTo(line)} />
        ))}
      </div>
      {error && <ProblemAlert problem={problemOf(error)} />}
      {lines.length === 0 && !error && (
        <p className="palette-none" role="status">
          {busy ? '正在查找…' : `没有找到“${text.trim()}”。可以只输入案号中的数字、姓名或电话后四位。`}
        </p>
      )}
      <p className="palette-keys faint">
        <kbd>↑</kbd>
        <kbd>↓</kbd> 选择　<kbd>Enter</kbd> 打开　<kbd>Esc</kbd> 关闭
      </p>
    </>
  );
}

function useGoTo(onClose: () => void): (line: PaletteLine) => void {
  const router = useRouter();
  return (line) => {
    onClose();
    switch (line.kind) {
      case 'petition':
        return void router.navigate({ to: '/petitions/$id', params: { id: line.petition.id } });
      case 'case':
        return void router.navigate({ to: '/directory', search: { q: line.enforcementCase.number } });
      case 'act':
        return line.act.run();
      case 'page':
        return void router.navigate({ to: line.page.to });
      default:
        return line satisfies never;
    }
  };
}
