import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  type StreamedSheet,
  streamWorkbook,
  type WholeSheet,
  writeSheets,
} from '../directory/spreadsheet.ts';

const fileType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How a route says that it answers with a workbook. */
export const workbookResponse = {
  description: 'Excel 工作簿',
  content: { [fileType]: { schema: z.string() } },
};

const asWorkbook = (reply: FastifyReply, name: string): FastifyReply =>
  reply
    .type(fileType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`)
    .header('cache-control', 'no-store');

/** Sends a workbook of one sheet as it is written; `name` is that of the file, without its ending. */
export const sendWorkbook = (
  reply: FastifyReply,
  name: string,
  sheet: StreamedSheet,
  rows: AsyncIterable<readonly (string | number)[]>,
): FastifyReply => asWorkbook(reply, name).send(Readable.from(streamWorkbook(sheet, rows)));

/** Sends a workbook of several sheets. */
export const sendSheets = async (
  reply: FastifyReply,
  name: string,
  sheets: readonly WholeSheet[],
): Promise<FastifyReply> => asWorkbook(reply, name).send(Buffer.from(await writeSheets(sheets)));
