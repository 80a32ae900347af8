import { expect, test } from 'vitest';
import { saveGatewaySchema } from '#contract/gateway.ts';
import { blankGateway, toSave } from './gateway-values.ts';

const typed = (settings: object, more: object = {}) => ({
  ...{ ...blankGateway, name: '主通道', ...more },
  settings: { ...blankGateway.settings, url: 'http://10.0.0.1/', host: 'mail', from: 'a@b.cn', ...settings },
});

test.each(['sms', 'email', 'webhook'] as const)(
  'P2 the form of %s sends what the server takes, and no field of another kind',
  (kind) => {
    const sent = toSave(typed({ kind }));
    expect(saveGatewaySchema.parse(sent)).toEqual(sent);
  },
);

test('P2 a key is sent only where one was typed, a word for yes only where there is one', () => {
  expect(toSave(typed({}))).not.toHaveProperty('secret');
  expect(toSave(typed({}, { secret: 'x' }))).toMatchObject({ secret: 'x' });
  expect(toSave(typed({})).settings).not.toHaveProperty('success');
  expect(toSave(typed({ success: { field: 'code', value: '0' } })).settings).toMatchObject({
    success: { field: 'code', value: '0' },
  });
});
