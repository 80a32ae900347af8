import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useSyncExternalStore } from 'react';
import type { SessionAnswer } from '#contract/session.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { sessionQuery, useSession } from '#web/ui/session.ts';
import { answerGate, isSomeoneWaiting, watchGate } from '#web/ui/sign-in-again.ts';
import { startOver } from './leave.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Asks for the password over the open page when the session ran out; the waiting requests then go on (R3.1). */
export function SignInAgainDialog() {
  const open = useSyncExternalStore(watchGate, isSomeoneWaiting);
  const { officer } = useSession();
  const queryClient = useQueryClient();
  const resume = (session: SessionAnswer) => {
    if (session.officer.id !== officer.id) return startOver();
    queryClient.setQueryData(sessionQuery.queryKey, session);
    answerGate(true);
  };
  const leave = () => {
    answerGate(false);
    startOver();
  };
  return (
    <Modal
      open={open}
      title="登录已过期，请重新登录"
      width={420}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={null}
      destroyOnHidden
      afterOpenChange={focusFirstField}
    >
      <p>页面上填写的内容都还在，登录后继续刚才的操作。</p>
      <SignInForm action="登录并继续" username={officer.username} onDone={resume} />
      <Button type="link" className="switch-officer" onClick={leave}>
        不是{officer.name}？换人登录（未保存的内容将丢失）
      </Button>
    </Modal>
  );
}
