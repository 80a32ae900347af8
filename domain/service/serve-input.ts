import { z } from 'zod';
import { choice, dayField, materialField, optionalLine, optionalParagraph, yesNo } from '#domain/form.ts';
import { serviceMethods } from '#regulation/registers.ts';
import { carriers, electronicWays, serviceFailures, serviceSigners } from '#regulation/service.ts';
import { addressedFields } from './owed.ts';

/** The names of a table's rows, by key, as a choice offers them. */
export const namesOf = <K extends string>(
  table: Readonly<Record<K, { readonly name: string }>>,
): Readonly<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<{ readonly name: string }>(table).map(([key, { name }]) => [key, name]),
  ) as Record<K, string>;

const { publicNotice: _, ...onTheSpot } = serviceMethods;

/** What is asked about a service whose outcome is known. Which of it is wanted depends on the way chosen. */
export const serveInput = z.object({
  ...addressedFields,
  method: choice('送达方式', namesOf(onTheSpot)),
  on: dayField('送达日期'),
  result: choice('结果', { served: '已送达', failed: '未送达' }),
  signedBy: choice('签收人', namesOf(serviceSigners)).optional(),
  signer: optionalLine('签收人与受送达人的关系', { hint: '如配偶、父亲；姓名以送达回证上的签名为准' }),
  refusal: optionalLine('拒收的事由'),
  witnesses: optionalLine('见证人', {
    hint: '基层组织或者所在单位的代表两名，用顿号隔开；有照片、录像的可不填',
  }),
  consented: yesNo('受送达人是否同意电子送达').optional(),
  electronicWay: choice('途径', electronicWays).optional(),
  address: optionalLine('所用的号码或者地址', { hint: '保存时隐去中间部分' }),
  carrier: choice('寄送方', namesOf(carriers)).optional(),
  mailNumber: optionalLine('邮单号'),
  sentOn: dayField('交邮日期').optional(),
  proof: optionalLine('凭证的说明', { hint: '如回证编号、送达成功的时间' }),
  failure: choice('未送达的情形', namesOf(serviceFailures)).optional(),
  reason: optionalParagraph('未送达的经过'),
  material: materialField('凭证扫描件'),
});
