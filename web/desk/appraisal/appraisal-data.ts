import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { appraisalSchema, figureListSchema } from '#contract/appraisal.ts';
import {
  type NewObjection,
  type ObjectionReview,
  type ObjectionWithdrawing,
  objectionListSchema,
  objectionSchema,
} from '#contract/objection.ts';
import type { SubjectKind } from '#regulation/appraisal.ts';
import type { IndicatorKey } from '#regulation/indicators.ts';
import { getJson, sendJson } from '#web/ui/api.ts';
import { stringifySearch } from '../search-params.ts';

const root = '/api/appraisal';
const mostListed = 200;

/** What is asked of the appraisal: whose figures, of which days, known at the end of which day. */
export type Asked = {
  readonly by: SubjectKind;
  readonly from: string;
  readonly until: string;
  readonly asOf?: string | undefined;
  readonly court?: string | undefined;
};

/** Where the same figures are as a file. */
export const filePath = (asked: Asked, file: 'table.xlsx' | 'report.pdf'): string =>
  `${root}/${file}${stringifySearch(asked)}`;

export const useAppraisal = (asked: Asked) =>
  useQuery({
    queryKey: ['appraisal', 'figures', asked],
    queryFn: ({ signal }) => getJson(`${root}${stringifySearch(asked)}`, appraisalSchema, signal),
    placeholderData: keepPreviousData,
  });

export type AskedFigure = Asked & { readonly subject: string; readonly indicator: IndicatorKey };

/** The petitions of a figure, as many as are shown at once. */
export const useFigureList = (asked: AskedFigure | undefined) =>
  useQuery({
    queryKey: ['appraisal', 'list', asked],
    queryFn: ({ signal }) =>
      getJson(`${root}/list${stringifySearch({ ...asked, limit: mostListed })}`, figureListSchema, signal),
    enabled: asked !== undefined,
  });

export const useObjections = () =>
  useQuery({
    queryKey: ['appraisal', 'objections'],
    queryFn: ({ signal }) => getJson(`${root}/objections`, objectionListSchema, signal),
  });

/** Also after a refusal: what was refused may look different by now. */
function useOrder<Input>(send: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: ['appraisal'] }),
  });
}

export const useObject = () =>
  useOrder((body: NewObjection) => sendJson('POST', `${root}/objections`, body, objectionSchema));

export const useReview = (id: string) =>
  useOrder((body: ObjectionReview) =>
    sendJson('POST', `${root}/objections/${id}/decision`, body, objectionSchema),
  );

export const useWithdrawObjection = (id: string) =>
  useOrder((body: ObjectionWithdrawing) =>
    sendJson('POST', `${root}/objections/${id}/withdrawal`, body, objectionSchema),
  );
