import type { AccountAnswer, OneTimePasswordAnswer } from '#contract/staff.ts';
import type { Act } from './account-acts.ts';
import { AccountForm } from './account-form.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { PasswordSheet } from './password-sheet.tsx';
import { PostsSheet } from './posts-sheet.tsx';
import { RenameSheet } from './rename-sheet.tsx';

/** What lies over the list: a form, a question, or the password just made. */
export type Sheet =
  | { readonly kind: 'none' }
  | { readonly kind: 'enter' }
  | { readonly kind: 'rename' }
  | { readonly kind: 'given'; readonly given: OneTimePasswordAnswer; readonly isNew: boolean }
  | { readonly kind: Exclude<Act, 'trace'>; readonly account: AccountAnswer };

type Props = {
  readonly sheet: Sheet;
  readonly accounts: readonly AccountAnswer[];
  readonly onSheet: (sheet: Sheet) => void;
};

/** The one sheet that is open, if any. */
export function AccountSheets({ sheet, accounts, onSheet }: Props) {
  const close = () => onSheet({ kind: 'none' });
  switch (sheet.kind) {
    case 'none':
      return null;
    case 'enter':
      return (
        <AccountForm
          accounts={accounts}
          onClose={close}
          onGiven={(given) => onSheet({ kind: 'given', given, isNew: true })}
        />
      );
    case 'rename':
      return <RenameSheet accounts={accounts} onClose={close} />;
    case 'change':
      return <AccountForm account={sheet.account} accounts={accounts} onClose={close} />;
    case 'given':
      return <PasswordSheet given={sheet.given} isNew={sheet.isNew} onClose={close} />;
    case 'posts':
    case 'appoint':
      return <PostsSheet account={sheet.account} accounts={accounts} onClose={close} />;
    case 'password':
    case 'unlock':
    case 'close':
    case 'reopen':
      return (
        <ConfirmSheet
          act={sheet.kind}
          account={sheet.account}
          onClose={close}
          onGiven={(given) => onSheet({ kind: 'given', given, isNew: false })}
        />
      );
  }
}
