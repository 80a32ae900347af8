import { DeleteOutlined, RotateRightOutlined, ScissorOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { drawPage } from './open-pages.ts';
import type { Sheet } from './plan.ts';

/** Where the pictures of a material's pages come from. */
export type Pages = { readonly name: string } & (
  | { readonly document: PDFDocumentProxy }
  | { readonly picture: string }
);

const size = 128;

function PdfThumb({ document, page }: { readonly document: PDFDocumentProxy; readonly page: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn) return undefined;
    /* Pages out of sight are drawn when they come into it: a file may have hundreds. */
    const watch = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      watch.disconnect();
      drawPage(document, page, drawn, size).catch(() => setFailed(true));
    });
    watch.observe(drawn);
    return () => watch.disconnect();
  }, [document, page]);
  return failed ? <span className="pages-undrawn">此页无法显示</span> : <canvas ref={canvas} />;
}

type Props = {
  readonly sheet: Sheet;
  readonly number: number;
  readonly pages: Pages;
  readonly isFirst: boolean;
  readonly onTurn: () => void;
  readonly onShift: (by: 1 | -1) => void;
  readonly onOmit: () => void;
  readonly onSplit: () => void;
  readonly onDropBefore: (key: string) => void;
};

/** One page: its picture as it will lie, and what can be done with it by mouse and by key. */
export function PageTile({ sheet, number, pages, isFirst, onDropBefore, ...acts }: Props) {
  const label = `第${number}页，原“${pages.name}”第${sheet.page}页${sheet.turn ? `，转${sheet.turn}度` : ''}`;
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keysOf(acts)[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <li
      className="pages-tile"
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/plain', sheet.key)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onDropBefore(event.dataTransfer.getData('text/plain'));
      }}
    >
      <button
        type="button"
        className="pages-picture"
        data-sheet={sheet.key}
        aria-label={label}
        title={label}
        aria-keyshortcuts="ArrowLeft ArrowRight R S Delete"
        onKeyDown={press}
      >
        <span className="pages-turn" style={{ transform: `rotate(${sheet.turn}deg)` }}>
          {'document' in pages ? (
            <PdfThumb document={pages.document} page={sheet.page} />
          ) : (
            <img src={pages.picture} alt="" draggable={false} />
          )}
        </span>
      </button>
      <span className="pages-acts">
        <span>{number}</span>
        <Button
          size="small"
          type="text"
          aria-label={`旋转第${number}页`}
          icon={<RotateRightOutlined />}
          onClick={acts.onTurn}
        />
        <Button
          size="small"
          type="text"
          disabled={isFirst}
          aria-label={`从第${number}页起另成一份`}
          icon={<ScissorOutlined />}
          onClick={acts.onSplit}
        />
        <Button
          size="small"
          type="text"
          aria-label={`不编入第${number}页`}
          icon={<DeleteOutlined />}
          onClick={acts.onOmit}
        />
      </span>
    </li>
  );
}

type Acts = Pick<Props, 'onTurn' | 'onShift' | 'onOmit' | 'onSplit'>;

const keysOf = ({ onTurn, onShift, onOmit, onSplit }: Acts): Readonly<Record<string, () => void>> => ({
  ArrowLeft: () => onShift(-1),
  ArrowRight: () => onShift(1),
  r: onTurn,
  R: onTurn,
  s: onSplit,
  S: onSplit,
  Delete: onOmit,
  Backspace: onOmit,
});
