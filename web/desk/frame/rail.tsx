import {
  AimOutlined,
  AlertOutlined,
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ContainerOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  FolderOpenOutlined,
  FormOutlined,
  InboxOutlined,
  LaptopOutlined,
  LockOutlined,
  NotificationOutlined,
  ReadOutlined,
  ScheduleOutlined,
  SendOutlined,
  SolutionOutlined,
  SwapOutlined,
  TableOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '#web/ui/session.ts';
import { useCounts } from '../queue/petition-lists.ts';
import { type Entry, entriesFor } from './entries.ts';

const icons: Readonly<Record<Entry['to'], ReactNode>> = {
  '/': <InboxOutlined aria-hidden />,
  '/register': <FormOutlined aria-hidden />,
  '/assign': <SendOutlined aria-hidden />,
  '/reception': <SolutionOutlined aria-hidden />,
  '/petitions': <FolderOpenOutlined aria-hidden />,
  '/supervision': <AlertOutlined aria-hidden />,
  '/dashboard': <BarChartOutlined aria-hidden />,
  '/campaigns': <AimOutlined aria-hidden />,
  '/ledgers': <TableOutlined aria-hidden />,
  '/write-off': <FileDoneOutlined aria-hidden />,
  '/reconciliation': <CheckSquareOutlined aria-hidden />,
  '/appraisal': <BarChartOutlined aria-hidden />,
  '/hearings': <ScheduleOutlined aria-hidden />,
  '/archive': <ContainerOutlined aria-hidden />,
  '/directory': <FileSearchOutlined aria-hidden />,
  '/assignment': <SwapOutlined aria-hidden />,
  '/sealed': <LockOutlined aria-hidden />,
  '/staff': <TeamOutlined aria-hidden />,
  '/audit': <AuditOutlined aria-hidden />,
  '/gateways': <NotificationOutlined aria-hidden />,
  '/sessions': <LaptopOutlined aria-hidden />,
  '/calendar': <CalendarOutlined aria-hidden />,
  '/rules': <ReadOutlined aria-hidden />,
};

/** The few places of the desk, by post. The number beside 待办 is what waits for this person. */
export function Rail() {
  const session = useSession();
  return (
    <nav className="rail" aria-label="主导航">
      {entriesFor(session).map((entry) => (
        <Link
          key={entry.to}
          to={entry.to}
          activeOptions={{ exact: true, includeSearch: false }}
          className="rail-link"
        >
          {icons[entry.to]}
          <span>{entry.title}</span>
          {entry.to === '/' && <MineCount />}
        </Link>
      ))}
    </nav>
  );
}

function MineCount() {
  const mine = useCounts()?.mine;
  if (mine === undefined || mine === '0') return null;
  return (
    <span className="rail-count" title={`${mine} 件等我办理`}>
      {mine}
    </span>
  );
}
