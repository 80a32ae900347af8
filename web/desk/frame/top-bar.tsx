import { QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useSession } from '#web/ui/session.ts';
import { seesPetitions } from './entries.ts';
import { Notices } from './notices.tsx';
import { OfficerMenu } from './officer-menu.tsx';

type Props = { readonly onSearch: () => void; readonly onHelp: () => void };

/** The court, the one search, what needs a look now, and who is signed in. */
export function TopBar({ onSearch, onHelp }: Props) {
  const session = useSession();
  return (
    <header className="top-bar">
      <Link to="/" className="top-name">
        执访
      </Link>
      <span className="top-court">{session.court.name}</span>
      <button type="button" className="top-search" onClick={onSearch} aria-keyshortcuts="Control+K">
        <SearchOutlined />
        <span>{seesPetitions(session) ? '案号、登记号、姓名、拼音首字母、电话尾号' : '跳到某个页面'}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {seesPetitions(session) && <Notices />}
      <Button type="text" icon={<QuestionCircleOutlined />} aria-label="快捷键说明" onClick={onHelp} />
      <OfficerMenu />
    </header>
  );
}
