import './frame.css';
import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '#web/ui/session.ts';
import { FirstPasswordPage } from '../session/first-password-page.tsx';
import { SignInAgainDialog } from '../session/sign-in-again-dialog.tsx';
import { DemonstrationBar } from './demonstration-bar.tsx';
import { HelpSheet } from './help-sheet.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TopBar } from './top-bar.tsx';

type Sheet = 'none' | 'palette' | 'help';

/** The desk, or before it the page on which a password set by somebody else is replaced. */
export function Frame() {
  return useSession().mustChange ? <FirstPasswordPage /> : <Desk />;
}

/** What stays while pages change: the bar with the one search, the rail, and the sheets that lie over every page. */
function Desk() {
  const { demonstration } = useSession();
  const [sheet, setSheet] = useState<Sheet>('none');
  const close = () => setSheet('none');
  useShortcuts({
    'mod+k': () => setSheet('palette'),
    '/': () => {
      const filter = document.querySelector<HTMLInputElement>('[data-list-search] input');
      if (filter) filter.focus();
      else setSheet('palette');
    },
    '?': () => setSheet('help'),
    '？': () => setSheet('help'),
  });
  return (
    <div className="desk">
      <a className="skip" href="#main">
        跳到正文
      </a>
      {demonstration && <DemonstrationBar />}
      <TopBar onSearch={() => setSheet('palette')} onHelp={() => setSheet('help')} />
      <div className="desk-body">
        <Rail />
        <main id="main" tabIndex={-1} data-scroll-restoration-id="main">
          <Outlet />
        </main>
      </div>
      <Palette open={sheet === 'palette'} onClose={close} />
      <HelpSheet open={sheet === 'help'} onClose={close} />
      <SignInAgainDialog />
    </div>
  );
}
