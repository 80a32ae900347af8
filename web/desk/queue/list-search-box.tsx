import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { type CompositionEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';

type Props = {
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly onDown: () => void;
  readonly onEnter: () => void;
};

const pause = 200;

/**
 * Narrows the list while somebody types, after a short pause and never in the middle of an input method's word. The
 * address follows the box; it writes into the box only when it was changed elsewhere (a chip, the back button).
 */
export function ListSearchBox({ value, onCommit, onDown, onEnter }: Props) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const commitSoon = (next: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sent.current = next.trim();
      onCommit(sent.current);
    }, pause);
  };
  const change = (next: string) => {
    setText(next);
    if (!composing.current) commitSoon(next);
  };
  const composed = (event: CompositionEvent<HTMLInputElement>) => {
    composing.current = false;
    commitSoon(event.currentTarget.value);
  };
  const press = (event: KeyboardEvent) => {
    if (composing.current) return;
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Enter') onEnter();
    else if (event.key === 'Escape') change('');
    else return;
    event.preventDefault();
  };
  return (
    <div data-list-search className="filter-text">
      <Input
        allowClear
        prefix={<SearchOutlined />}
        placeholder="在本列表中找：姓名、首字母、案号、电话尾号、诉求"
        aria-label="在本列表中找"
        maxLength={200}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={press}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={composed}
      />
    </div>
  );
}
