import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, repliedCase, servedReply } from '#domain/given-cases.ts';
import { clockIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import {
  aFailure,
  anAnnouncement,
  announcedCase,
  endedAnnouncementCase,
  failedCase,
  noticeKey,
  periodEnd,
  scannedCase,
} from '#domain/given-service.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { announce } from './announce.ts';
import { endAnnouncement } from './end-announcement.ts';
import { serve } from './serve.ts';

const by = (on: string) => ({ by: who.handler, on });
const announcing = (said: object = {}, history: History = failedCase()) =>
  given(...history).when(announce, { ...anAnnouncement, ...said }, by(days.closed));
const ending = (on: string, history: History = announcedCase()) =>
  given(...history).when(endAnnouncement, { errand: noticeKey(history) }, by(on));

describe('R16.1 public notice', () => {
  test('stands its period, which is a clock, and then is somebody’s to write down', () => {
    const petition = petitionOf(announcedCase());
    expect(petition.services.at(-1)).toMatchObject({
      outcome: 'waiting',
      startedOn: days.closed,
      until: periodEnd.last,
    });
    expect(openErrands(petition)).toMatchObject([{ kind: 'publicNotice', person: who.handler }]);
    expect(clockIn(announcedCase(), noticeKey(announcedCase()))).toMatchObject({
      startOn: days.closed,
      due: '2026-04-29',
      name: expect.stringContaining('公告至2026-04-24'),
    });
    expect(dutyOf(petition)).toBeUndefined();
  });

  test('a period that would end on a rest day ends on the next working day', () => {
    const { services } = announcing({ on: '2026-03-24' }).after();
    expect(services.at(-1)).toMatchObject({ until: '2026-04-23' });
    const saturday = did(failedCase(), announce, { ...anAnnouncement, on: '2026-03-26' }, by('2026-03-26'));
    expect(petitionOf(saturday).services.at(-1)).toMatchObject({ until: '2026-04-27' });
  });

  test('counts as service on the last day of the period, and not before that day has passed', () => {
    for (const on of [days.closed, periodEnd.last])
      ending(on).isRefused('procedure-95', { reason: /公告期至2026-04-24，尚未届满/ });
    const ended = petitionOf(endedAnnouncementCase());
    expect(ended).toMatchObject({ stage: 'served' });
    expect(ended.services.at(-1)).toMatchObject({ outcome: 'served', on: periodEnd.last });
    expect(ended.services.at(-1)?.says).toBe('法院公告栏、信息网络媒体公告，自2026-03-25至2026-04-24期满');
    expect(openErrands(ended)).toEqual([]);
    given(...endedAnnouncementCase())
      .when(endAnnouncement, { errand: noticeKey(announcedCase()) }, by(periodEnd.after))
      .isRefused('procedure-95', { reason: /没有正在公告/ });
  });

  test('of two notices, only the one whose period is over can be written down', () => {
    const registered = {
      petitioners: [
        { name: '刘芳', phone: '13800000000', representative: true },
        { name: '赵敏', phone: '13900000000', representative: true },
      ],
    };
    const other = { recipient: 'petitioner:p-2' } as const;
    const failed = did(
      failedCase(repliedCase({ registered })),
      serve,
      { ...aFailure, ...other },
      by(days.served),
    );
    const first = announcedCase(failed);
    const on = '2026-03-31';
    const both = did(first, announce, { ...anAnnouncement, ...other, on }, by(on));
    given(...both)
      .when(endAnnouncement, { errand: noticeKey(both) }, by(periodEnd.after))
      .isRefused('procedure-95', { field: 'errand', reason: /尚未届满/ });
    const after = did(both, endAnnouncement, { errand: noticeKey(first) }, by(periodEnd.after));
    expect(petitionOf(after).stage).toBe('replied');
  });

  test('is the last resort: only once another way has failed, or where no address is known', () => {
    announcing({}, repliedCase()).isRefused('procedure-95', { remedy: /其他方式/ });
    announcing({ on: '2026-03-23' }).isRefused('procedure-95', { field: 'on', reason: /早于/ });
    const homeless = repliedCase({ registered: { petitioners: [{ name: '刘芳', phone: '13800000000' }] } });
    announcing({}, homeless).isRefused('procedure-95', { field: 'ground', remedy: /送达/ });
    expect(announcing({ ground: 'whereaboutsUnknown' }, homeless).after().services).toHaveLength(1);
  });

  test('is no way to reach a body', () => {
    const notice = { body: '济南中院', documentNumber: '8号' };
    const recipient = 'body:济南中院';
    const assigned = repliedCase({ registered: { channel: 'assigned', notice } });
    const both = did(failedCase(assigned), serve, { ...aFailure, recipient }, by(days.served));
    announcing({ recipient }, both).isRefused('procedure-95', { field: 'recipient', remedy: /直接/ });
  });

  test('at somebody’s home is photographed', () => {
    const places = ['residence', 'board'];
    announcing({ places }).isRefused('interpretation-138', { field: 'material', remedy: /照片/ });
    const [history, material] = scannedCase('replyReceipt', failedCase());
    expect(announcing({ places, material }, history).after().services).toHaveLength(2);
  });

  test('is put up once at a time, and after the paper was made', () => {
    announcing({}, announcedCase()).isRefused('procedure-95', { field: 'recipient', reason: /正在公告/ });
    announcing({ on: '2026-03-19' }).isRefused('16', { field: 'on' });
    announcing({ on: '2026-03-26' }).isRefused('12', { field: 'on' });
    announcing({ recipient: 'petitioner:p-9' }).isRefused('16', { field: 'recipient' });
  });

  test('found meanwhile, the person is served, and the notice has no more to say', () => {
    const found = did(announcedCase(), serve, { ...servedReply, on: days.closed }, by(days.closed));
    expect(petitionOf(found).stage).toBe('served');
    expect(openErrands(petitionOf(found))).toEqual([]);
  });
});
