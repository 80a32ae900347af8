import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { SessionAnswer } from '#contract/session.ts';
import { sessionQuery } from '#web/ui/session.ts';
import { DemonstrationBar } from '../frame/demonstration-bar.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSite } from './site.ts';

const route = getRouteApi('/sign-in');

/** The way in. It names the court, and where the accounts of a demonstration are found, never the accounts. */
export function SignInPage() {
  const { back } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const site = useSite();
  const enter = (session: SessionAnswer) => {
    queryClient.setQueryData(sessionQuery.queryKey, session);
    router.history.push(back);
  };
  return (
    <div className="sign-in">
      <title>登录 · 执访</title>
      {site?.demonstration && <DemonstrationBar />}
      <main className="sign-in-box">
        <h1>
          执访<span>执行信访办理系统</span>
        </h1>
        <p className="sign-in-court">{site?.court.name ?? ' '}</p>
        <SignInForm action="登录" onDone={enter} />
        {site?.demonstration && (
          <p className="faint sign-in-hint">演示账号由系统首次启动时生成，请在启动程序的窗口中查看。</p>
        )}
      </main>
      <footer className="faint sign-in-foot">内部办公系统，登录、查阅和操作均留痕。</footer>
    </div>
  );
}
