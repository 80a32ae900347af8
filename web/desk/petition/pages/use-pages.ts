import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Done, doneSchema } from '#contract/command.ts';
import type { MaterialAnswer } from '#contract/file.ts';
import type { PetitionAnswer } from '#contract/petition.ts';
import type { Problem } from '#contract/problem.ts';
import { ProblemError, problemOf, sendJson } from '#web/ui/api.ts';
import { type Attempt, nextAttempt } from '#web/ui/attempt.ts';
import { newId } from '#web/ui/new-id.ts';
import { petitionPath } from '../petition-data.ts';
import { openPdf } from './open-pages.ts';
import type { Pages } from './page-tile.tsx';
import { type Original, type Plan, startPlan, toArrangement } from './plan.ts';

type Opened = Original & { readonly view: Pages };

async function open(petition: string, material: MaterialAnswer): Promise<Opened> {
  const { id, kind, name, mime } = material;
  const url = `${petitionPath(petition)}/materials/${encodeURIComponent(id)}`;
  if (mime !== 'application/pdf') return { id, kind, name, pages: 1, view: { name, picture: url } };
  try {
    const document = await openPdf(url);
    return { id, kind, name, pages: document.numPages, view: { name, document } };
  } catch {
    throw new ProblemError({
      type: 'about:blank',
      title: '打不开',
      status: 0,
      detail: `“${name}”在浏览器中打不开，不能按页整理。`,
      remedy: '可以在案件页下载查看；请重新扫描或另存后重新上传。',
    });
  }
}

type Desk = { readonly originals: readonly Opened[]; readonly plan: Plan; readonly start: Plan };
const nothing: Desk = { originals: [], plan: { parts: [], omitted: [] }, start: { parts: [], omitted: [] } };

/** The pages on the desk: the materials asked for first, and those laid beside them later. */
export function usePages(petition: PetitionAnswer, asked: string | undefined) {
  const [desk, setDesk] = useState<Desk>();
  const [problem, setProblem] = useState<Problem>();
  const lay = async (id: string, before: Desk): Promise<void> => {
    const material = petition.materials.find((one) => one.id === id);
    if (!material) return setDesk(before);
    try {
      const opened = await open(petition.id, material);
      const fresh = startPlan([opened]).parts;
      const withFresh = (plan: Plan): Plan => ({ ...plan, parts: [...plan.parts, ...fresh] });
      setDesk((now = before) => ({
        originals: [...now.originals, opened],
        plan: withFresh(now.plan),
        start: withFresh(now.start),
      }));
      setProblem(undefined);
    } catch (error) {
      setProblem(problemOf(error));
      setDesk((now = before) => now);
    }
  };
  useQuery({
    queryKey: ['pages', petition.id, asked],
    queryFn: async () => {
      await lay(asked ?? '', nothing);
      return true;
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return {
    desk,
    problem,
    add: (id: string) => void lay(id, desk ?? nothing),
    change: (to: (plan: Plan) => Plan) => setDesk((now) => now && { ...now, plan: to(now.plan) }),
  };
}

type Failed = { readonly attempt: Attempt; readonly problem: Problem };

/** Sends the plan; a try whose answer got lost is the same command when it is sent again. */
export function useArrange({ id, seq }: PetitionAnswer) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed>();
  const send = async (desk: Desk, reason: string): Promise<Done | undefined> => {
    const originals = desk.originals.map((one) => one.id);
    const input = toArrangement(desk.plan, originals, reason);
    const attempt = nextAttempt({ expectedSeq: seq, input }, failed, newId);
    setBusy(true);
    try {
      return await sendJson('POST', `${petitionPath(id)}/arrangements`, attempt, doneSchema);
    } catch (error) {
      setFailed({ attempt, problem: problemOf(error) });
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem: failed?.problem, send };
}
