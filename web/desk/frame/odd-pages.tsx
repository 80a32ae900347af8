import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Button, Spin } from 'antd';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';

/** An address that leads nowhere. */
export function UnknownPage() {
  return (
    <div className="page">
      <h1>没有这个页面</h1>
      <p>
        地址可能写错了，或者这一页已经改了位置。<Link to="/">回到待办</Link>
      </p>
    </div>
  );
}

/** A page that could not be shown: the reason, and a second try that keeps the address. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  return (
    <div className="page">
      <ProblemAlert problem={problemOf(error)} action={<Button onClick={reset}>重试</Button>} />
    </div>
  );
}

export function LoadingPage() {
  return (
    <div className="page page-loading">
      <Spin description="正在打开…" />
    </div>
  );
}
