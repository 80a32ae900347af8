import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Problem } from '#contract/problem.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';

type Props = { readonly problem: Problem; readonly onRetry: () => void };

const titles: Readonly<Record<number, string>> = { 403: '您不能查看这件信访', 404: '没有找到这件信访' };

/** Why there is no petition to see: it does not exist, it is not for these eyes, or the line is broken. */
export function PetitionMissing({ problem, onRetry }: Props) {
  const title = titles[problem.status];
  if (!title)
    return (
      <div className="page">
        <ProblemAlert problem={problem} action={<Button onClick={onRetry}>重试</Button>} />
      </div>
    );
  return (
    <div className="page">
      <h1>{title}</h1>
      <p>{problem.detail}</p>
      {problem.status === 404 && (
        <p>可能是地址不完整，也可能这件信访不属于您能查看的范围：承办人只看到自己的案件。</p>
      )}
      {problem.status === 403 && (
        <p>反映的对象和已回避的人员看不到该案；承办人只看到自己的案件。需要办理的，请联系信访团队负责人。</p>
      )}
      {problem.remedy && <p>{problem.remedy}</p>}
      <p>
        <Link to="/">回到待办</Link>　·　<Link to="/petitions">查找信访案件</Link>
      </p>
    </div>
  );
}
