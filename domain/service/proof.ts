/** What each way of serving on the spot has to show, and how it reads in the history. */
import type { z } from 'zod';
import { maskPhone, parsePhone } from '#domain/identifiers/phone.ts';
import type { EventOf } from '#domain/petition/events.ts';
import type { Recipient } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import type { ServiceMethod } from '#regulation/registers.ts';
import { electronicWays, leavingInPlace, serviceRules, serviceSigners } from '#regulation/service.ts';
import { readPosted, sayPosted } from './posted.ts';
import type { serveInput } from './serve-input.ts';

type Given = z.output<typeof serveInput>;
type Proof = Pick<EventOf<'served'>, 'proof'> & Partial<EventOf<'served'>>;
type Prove = (given: Given, recipient: Recipient, petition: Petition) => Proof | Refusal;

export const isRefusal = (answer: Proof | Refusal): answer is Refusal => 'ok' in answer;

const withWords = (proof: string, { proof: words }: Given): string => (words ? `${proof}，${words}` : proof);

/** Whether a recipient is a person of flesh and blood, in whose place the family may sign. */
const isNatural = (recipient: Recipient, { petitioners }: Petition): boolean =>
  recipient.kind === 'petitioner' &&
  petitioners.find((one) => one.person === recipient.person)?.kind === 'natural';

function proveDirect(given: Given, recipient: Recipient, petition: Petition): Proof | Refusal {
  const signedBy = recipient.kind === 'body' ? 'organisation' : given.signedBy;
  const { basis } = serviceRules.direct;
  if (!signedBy)
    return refuse(basis, '直接送达须写明由谁签收', { field: 'signedBy', remedy: '请按送达回证选择签收人' });
  const rule: { readonly name: string; readonly natural?: boolean; readonly says?: true } =
    serviceSigners[signedBy];
  const { name, natural, says } = rule;
  if (natural !== undefined && natural !== isNatural(recipient, petition))
    return refuse(basis, `${name}不能为该受送达人签收`, {
      field: 'signedBy',
      remedy: natural ? '单位由负责收件的人签收' : '自然人由本人或者其同住成年家属签收',
    });
  if (says && !given.signer)
    return refuse(basis, `由${name}签收的，须写明与受送达人的关系`, {
      field: 'signer',
      remedy: '如配偶、父亲、委托代理人；姓名以送达回证上的签名为准',
    });
  return {
    proof: withWords(`${name}${says ? `（${given.signer}）` : ''}在送达回证上签收`, given),
    signedBy,
    ...(says ? { signer: given.signer } : {}),
  };
}

const provePost: Prove = (given, _, petition) => {
  const posted = readPosted(petition, given, given.on);
  return 'ok' in posted ? posted : { proof: withWords(sayPosted(posted), given), ...posted };
};

/** A number or an address that identifies a person, with its middle hidden: the history is read by many. */
function maskAddress(text: string): string {
  if (parsePhone(text).ok) return maskPhone(text);
  const [name = '', domain] = text.split('@');
  return `${name.slice(0, Math.min(2, Math.floor(name.length / 2)))}****${domain ? `@${domain}` : ''}`;
}

function proveElectronic(given: Given, recipient: Recipient): Proof | Refusal {
  const { basis } = serviceRules.electronic;
  if (recipient.kind === 'petitioner' && given.consented !== true)
    return refuse(basis, '电子送达须经受送达人同意', {
      field: 'consented',
      remedy: '请先在送达地址确认书中取得同意，或者改用其他方式送达',
    });
  if (!given.electronicWay) return refuse(basis, '须写明电子送达的途径', { field: 'electronicWay' });
  if (!given.address)
    return refuse(basis, '须写明所用的号码或者地址', {
      field: 'address',
      remedy: '请填写送达所用的手机号、邮箱或者账号，保存时隐去中间部分',
    });
  if (!given.proof)
    return refuse(basis, '缺送达凭证（到达对方系统的记录）', {
      field: 'proof',
      remedy: '请填写送达成功的记录，如回执时间',
    });
  const address = maskAddress(given.address);
  return {
    proof: `${electronicWays[given.electronicWay]}${address}，${given.proof}`,
    electronicWay: given.electronicWay,
    address,
  };
}

const namesIn = (text = ''): string[] =>
  text
    .split(/[、，,;；\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

function proveLeft(given: Given): Proof | Refusal {
  const { basis, witnesses: wanted } = leavingInPlace;
  if (!given.refusal) return refuse(basis, '留置送达须写明拒收的事由', { field: 'refusal' });
  const witnesses = namesIn(given.witnesses);
  if (witnesses.length < wanted && !given.material)
    return refuse(basis, `留置送达须有${wanted}名见证人，或者有拍照、录像的记录`, {
      field: 'witnesses',
      remedy: '请补写见证人（基层组织或者所在单位的代表），或者上传照片、录像并选为凭证',
    });
  const seen = witnesses.length > 0 ? `${witnesses.join('、')}见证` : '拍照、录像记录';
  return {
    proof: withWords(`拒收（${given.refusal}），${seen}`, given),
    refusal: given.refusal,
    ...(witnesses.length > 0 ? { witnesses } : {}),
  };
}

/** The proof of each way: the words and facts of it, or which part is missing by which rule. */
export const proofs: Readonly<Record<Exclude<ServiceMethod, 'publicNotice'>, Prove>> = {
  direct: proveDirect,
  post: provePost,
  electronic: proveElectronic,
  left: proveLeft,
};
