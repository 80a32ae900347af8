import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type StreamedSheet, streamWorkbook } from '../directory/spreadsheet.ts';

const fileType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How a route says that it answers with a workbook. */
export const workbookResponse = {
  description: 'Excel 工作簿',
  content: { [fileType]: { schema: z.string() } },
};

/** Sends a workbook of one sheet as it is written; `name` is that of the file, without its ending. */
export const sendWorkbook = (
  reply: FastifyReply,
  name: string,
  sheet: StreamedSheet,
  rows: AsyncIterable<readonly (string | number)[]>,
): FastifyReply =>
  reply
    .type(fileType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`)
    .header('cache-control', 'no-store')
    .send(Readable.from(streamWorkbook(sheet, rows)));
