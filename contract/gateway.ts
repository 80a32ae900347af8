import { z } from 'zod';
import { gatewayKindIds, gatewayLimits, outgoingOccasionIds } from '#regulation/outgoing.ts';

const line = (name: string, most: number) =>
  z
    .string({ error: `请填写${name}` })
    .trim()
    .min(1, { error: `请填写${name}` })
    .max(most, { error: `${name}不得超过${most}字` });

/** Only what an administrator typed is called, and without a password in the address: it has a place of its own. */
const address = z
  .string({ error: '请填写地址' })
  .trim()
  .max(500)
  .refine(
    (text) => {
      const url = URL.parse(text);
      return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
    },
    { error: '地址应以 http:// 或 https:// 开头，不含用户名和密码' },
  );

const { leastSeconds, mostSeconds } = gatewayLimits;
const timeoutSeconds = z.coerce
  .number({ error: '请填写等待秒数' })
  .int()
  .min(leastSeconds, { error: `等待时间为${leastSeconds}至${mostSeconds}秒` })
  .max(mostSeconds, { error: `等待时间为${leastSeconds}至${mostSeconds}秒` });

const headerName = z
  .string()
  .trim()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/, { error: '请求头名称只能是字母、数字和 -' })
  .refine((name) => !/^(host|connection|content-length|content-type|transfer-encoding|expect)$/i.test(name), {
    error: '这个请求头由系统填写',
  });
const headerSchema = z.object({
  name: headerName,
  value: z
    .string()
    .trim()
    .max(500)
    .regex(/^[^\r\n]*$/, { error: '请求头内容须为一行' }),
});

/** `success`: where the receiver answers 200 also when it refuses, the field of its JSON that says so, and its value. */
export const smsSettingsSchema = z.object({
  kind: z.literal('sms'),
  url: address,
  headers: z.array(headerSchema).max(10),
  body: line('请求内容', 2000),
  signature: z.string().trim().max(20, { error: '短信签名不得超过20字' }),
  success: z.object({ field: line('成功标志的字段', 60), value: line('成功标志的值', 60) }).optional(),
  timeoutSeconds,
});

export const emailSettingsSchema = z.object({
  kind: z.literal('email'),
  host: line('服务器', 200).regex(/^[A-Za-z0-9.:-]+$/, { error: '服务器应为主机名或地址' }),
  port: z.coerce.number({ error: '请填写端口' }).int().min(1).max(65_535, { error: '端口应为1至65535' }),
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().trim().max(200).optional(),
  from: z.email({ error: '发件地址应形如 zhifang@court.example' }),
  timeoutSeconds,
});

export const webhookSettingsSchema = z.object({
  kind: z.literal('webhook'),
  url: address,
  timeoutSeconds,
});

export const gatewaySettingsSchema = z.discriminatedUnion('kind', [
  smsSettingsSchema,
  emailSettingsSchema,
  webhookSettingsSchema,
]);
export type GatewaySettings = z.output<typeof gatewaySettingsSchema>;
export type SmsSettings = z.output<typeof smsSettingsSchema>;
export type EmailSettings = z.output<typeof emailSettingsSchema>;
export type WebhookSettings = z.output<typeof webhookSettingsSchema>;

/** `secret` left out keeps the one there is; it is never answered. */
export const saveGatewaySchema = z
  .object({
    name: line('名称', 50),
    active: z.boolean(),
    settings: gatewaySettingsSchema,
    secret: z.string().min(1).max(500).optional(),
  })
  .meta({ id: 'SaveGateway' });
export type SaveGateway = z.output<typeof saveGatewaySchema>;

export const gatewaySchema = z
  .object({
    id: z.string(),
    kind: z.enum(gatewayKindIds),
    name: z.string(),
    active: z.boolean(),
    settings: gatewaySettingsSchema,
    hasSecret: z.boolean(),
    changedBy: z.string(),
    changedAt: z.string(),
    /** Messages that wait for it, and that it could not deliver. */
    waiting: z.number(),
    failed: z.number(),
  })
  .meta({ id: 'Gateway' });
export type GatewayAnswer = z.output<typeof gatewaySchema>;
export const gatewaysSchema = z.object({ items: z.array(gatewaySchema) }).meta({ id: 'Gateways' });

/** `to`: the phone or mailbox that gets the test; a webhook needs none. */
export const testGatewaySchema = z.object({ to: z.string().trim().max(200).optional() });
export const gatewayTestedSchema = z
  .object({
    ok: z.boolean(),
    /** What the receiver answered, or why there was no answer. */
    says: z.string(),
    milliseconds: z.number(),
  })
  .meta({ id: 'GatewayTested' });
export type GatewayTested = z.output<typeof gatewayTestedSchema>;

export const templateKeySchema = z.object({
  occasion: z.enum(outgoingOccasionIds),
  kind: z.enum(gatewayKindIds),
});
export const outgoingTemplateSchema = templateKeySchema.extend({
  active: z.boolean(),
  subject: z.string().optional(),
  text: z.string(),
  /** The court's own words, not those of the rule set. */
  own: z.boolean(),
});
export type OutgoingTemplate = z.output<typeof outgoingTemplateSchema>;
export const outgoingTemplatesSchema = z
  .object({ items: z.array(outgoingTemplateSchema) })
  .meta({ id: 'OutgoingTemplates' });
/** `text` left out goes back to the words of the rule set. */
export const saveTemplateSchema = z
  .object({
    active: z.boolean(),
    subject: z.string().max(500).optional(),
    text: z.string().max(2000).optional(),
  })
  .meta({ id: 'SaveOutgoingTemplate' });
