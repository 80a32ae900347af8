import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import { materialTextSchema } from '#contract/material-text.ts';
import { getJson, problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';

/** What was read of a material, asked for by a click: looking at it leaves its line in the audit. */
export function ReadText({ url }: { readonly url: string }) {
  const [open, setOpen] = useState(false);
  const text = useQuery({
    queryKey: ['material-text', url],
    queryFn: ({ signal }) => getJson(url, materialTextSchema, signal),
    enabled: open,
  });
  return (
    <div className="read-text">
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '收起文字' : '看识别出的文字'}
      </Button>
      {open && text.isPending && <Spin size="small" />}
      {text.error && <ProblemAlert problem={problemOf(text.error)} />}
      {open && text.data && <p className="faint">由程序识别，可能有错，以原件为准。</p>}
      {open &&
        text.data?.pages.map(({ page, text: words, fault }) => (
          <section key={page} className="read-text-page" aria-label={`第${page}页`}>
            <span className="faint">第{page}页</span>
            <p>{fault ? `（${fault}）` : words}</p>
          </section>
        ))}
    </div>
  );
}
