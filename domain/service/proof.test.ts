import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, repliedCase, servedReply } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import type { History } from '#domain/given-history.ts';
import { scannedCase } from '#domain/given-service.ts';
import { serve } from './serve.ts';

const serving = (said: object, history: History = repliedCase()) =>
  given(...history).when(serve, { ...servedReply, ...said }, { by: who.handler, on: days.closed });
const proofIn = (said: object, history?: History) => serving(said, history).after().services[0]?.says;
const company = repliedCase({
  registered: { petitioners: [{ name: '某某公司', kind: 'legal', phone: '13800000000' }] },
});

describe('R16.1 the proof of a direct service', () => {
  test('says who signed', () => {
    serving({ signedBy: undefined }).isRefused('procedure-88', { field: 'signedBy', remedy: /回证/ });
    serving({ signedBy: 'cohabitant' }).isRefused('procedure-88', { field: 'signer', remedy: /配偶/ });
    expect(proofIn({ signedBy: 'cohabitant', signer: '配偶' })).toBe('同住成年家属（配偶）在送达回证上签收');
    expect(proofIn({ proof: '回证第3号' })).toBe('受送达人本人在送达回证上签收，回证第3号');
  });

  test('the family signs for a person, whoever takes the post for an organisation', () => {
    serving({ signedBy: 'cohabitant', signer: '配偶' }, company).isRefused('procedure-88', {
      field: 'signedBy',
      reason: /同住成年家属不能/,
    });
    serving({ signedBy: 'organisation' }).isRefused('procedure-88', { field: 'signedBy' });
    expect(proofIn({ signedBy: 'organisation' }, company)).toBe('单位负责收件的人在送达回证上签收');
    expect(proofIn({ signedBy: 'agent', signer: '委托代理人' }, company)).toMatch(/^代理人/);
  });

  test('a body signs through whoever takes its post', () => {
    const notice = { body: '济南中院', documentNumber: '8号' };
    const assigned = repliedCase({ registered: { channel: 'assigned', notice } });
    const { services } = serving({ recipient: 'body:济南中院', signedBy: undefined }, assigned).after();
    expect(services).toMatchObject([{ signedBy: 'organisation', outcome: 'served' }]);
  });
});

describe('R16.1 the proof of the post', () => {
  const posted = { method: 'post', mailNumber: '12345678 90123', sentOn: days.replied };

  test('is the number, the day of posting and the day on the receipt', () => {
    serving({ ...posted, mailNumber: ' ' }).isRefused('procedure-91', {
      field: 'mailNumber',
      remedy: /邮单号/,
    });
    serving({ ...posted, mailNumber: undefined }).isRefused('procedure-91', { field: 'mailNumber' });
    serving({ ...posted, sentOn: undefined }).isRefused('procedure-91', { field: 'sentOn' });
    expect(proofIn(posted)).toBe('法院专递（EMS）1234567890123，2026-03-20交邮');
    expect(serving(posted).after().services).toMatchObject([{ startedOn: days.replied, on: days.served }]);
  });

  test('nothing arrives before it was posted, or is posted before it was written', () => {
    serving({ ...posted, on: '2026-03-20', sentOn: '2026-03-21' }).isRefused('procedure-91', {
      field: 'on',
      reason: /早于交邮日期/,
      remedy: /核对/,
    });
    serving({ ...posted, sentOn: '2026-03-19' }).isRefused('16', { field: 'sentOn', reason: /2026-03-20/ });
  });

  test('a strange number is taken, and said to be strange', () => {
    expect(proofIn({ ...posted, mailNumber: 'ab１２' })).toMatch(/AB12（号码格式少见，请核对）/);
    expect(proofIn({ ...posted, mailNumber: 'EA123456789CN' })).not.toMatch(/少见/);
  });
});

describe('R16.1 the proof of an electronic service', () => {
  const sent = {
    method: 'electronic',
    consented: true,
    electronicWay: 'message',
    address: '13812345678',
    proof: '3月24日9时送达成功',
  };

  test('is the consent, the number used and the record of its arrival', () => {
    for (const consented of [undefined, false])
      serving({ ...sent, consented }).isRefused('procedure-90', { field: 'consented', remedy: /同意/ });
    serving({ ...sent, electronicWay: undefined }).isRefused('procedure-90', { field: 'electronicWay' });
    serving({ ...sent, address: '' }).isRefused('procedure-90', { field: 'address' });
    serving({ ...sent, proof: ' ' }).isRefused('procedure-90', { field: 'proof' });
    expect(serving(sent).after().stage).toBe('served');
  });

  test('the history keeps no number and no address that leads to a person', () => {
    expect(proofIn(sent)).toBe('短信138****5678，3月24日9时送达成功');
    expect(proofIn({ ...sent, electronicWay: 'mail', address: 'liufang@example.com' })).toMatch(
      /^电子邮件li\*{4}@example\.com/,
    );
    expect(JSON.stringify(serving({ ...sent, address: '微信liufang' }).history())).not.toContain('liufang');
  });
});

describe('R16.1 the proof of leaving it in place', () => {
  const left = { method: 'left', refusal: '称不认可答复', witnesses: '村委会王某、网格员李某' };

  test('is the refusal, and two witnesses or a record in pictures', () => {
    serving({ ...left, refusal: '' }).isRefused('procedure-89', { field: 'refusal' });
    for (const witnesses of ['村委会王某', '村委会王某、', undefined])
      serving({ ...left, witnesses }).isRefused('procedure-89', { field: 'witnesses', remedy: /照片/ });
    expect(proofIn(left)).toBe('拒收（称不认可答复），村委会王某、网格员李某见证');
    const [history, material] = scannedCase('replyReceipt');
    expect(proofIn({ ...left, witnesses: undefined, material }, history)).toMatch(/拍照、录像记录$/);
  });
});
