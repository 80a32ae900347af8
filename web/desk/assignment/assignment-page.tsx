import './assignment.css';
import { Tabs } from 'antd';
import { useSession } from '#web/ui/session.ts';
import { CountsSection } from './counts-section.tsx';
import { HandOverSection } from './hand-over-section.tsx';
import { LeaveSection } from './leave-section.tsx';
import { RosterSection } from './roster-section.tsx';

/** Who leads in turn, who is away, who takes over, and how often somebody went over the court's head. */
export function AssignmentPage() {
  const { duties } = useSession();
  const manages = duties.includes('manageAssignment');
  const kept = [
    { key: 'roster', label: '主办领导名册', children: <RosterSection /> },
    { key: 'leave', label: '请假与代理', children: <LeaveSection /> },
    { key: 'handOver', label: '离岗交接', children: <HandOverSection /> },
  ];
  const counts = { key: 'counts', label: '越级访统计', children: <CountsSection /> };
  return (
    <div className="page">
      <title>主办与交接 · 执访</title>
      <div className="page-head">
        <h1>主办与交接</h1>
      </div>
      <Tabs items={[...(manages ? kept : []), counts]} />
    </div>
  );
}
