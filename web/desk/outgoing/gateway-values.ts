import type { GatewayAnswer, SaveGateway } from '#contract/gateway.ts';
import type { GatewayKind } from '#regulation/outgoing.ts';

/** The form as it is typed: every kind's fields side by side, and what is left empty as an empty text. */
export type GatewayValues = {
  readonly name: string;
  readonly active: boolean;
  readonly secret?: string;
  readonly settings: {
    readonly kind: GatewayKind;
    readonly url?: string;
    readonly headers?: readonly { readonly name: string; readonly value: string }[];
    readonly body?: string;
    readonly signature?: string;
    readonly success?: { readonly field?: string; readonly value?: string } | undefined;
    readonly host?: string;
    readonly port?: number | null;
    readonly security?: 'tls' | 'starttls' | 'none';
    readonly user?: string | undefined;
    readonly from?: string;
    readonly timeoutSeconds?: number | null;
  };
};

/** What a new gateway begins with: a form most providers on a closed network know. */
export const blankGateway: GatewayValues = {
  name: '',
  active: true,
  settings: {
    kind: 'sms',
    url: '',
    headers: [{ name: 'Authorization', value: 'Bearer {{密钥}}' }],
    body: '{\n  "mobile": "{{手机号}}",\n  "content": "{{内容}}",\n  "msgId": "{{消息号}}"\n}',
    signature: '',
    success: { field: '', value: '' },
    host: '',
    port: 465,
    security: 'tls',
    user: '',
    from: '',
    timeoutSeconds: 10,
  },
};

/** The form of a gateway there is. The key is not in it: nobody is shown it again. */
export const valuesOf = ({ name, active, settings }: GatewayAnswer): GatewayValues => ({
  name,
  active,
  settings,
});

const filled = (success: GatewayValues['settings']['success']) =>
  success?.field || success?.value
    ? { success: { field: success.field ?? '', value: success.value ?? '' } }
    : {};

function settingsOf({ settings }: GatewayValues): SaveGateway['settings'] {
  const { kind, url = '', user } = settings;
  // An emptied number is sent as none, so that the server says at the field what is missing.
  const timeoutSeconds = settings.timeoutSeconds ?? 0;
  switch (kind) {
    case 'sms': {
      const { headers = [], body = '', signature = '', success } = settings;
      return { kind, url, headers: [...headers], body, signature, ...filled(success), timeoutSeconds };
    }
    case 'email': {
      const { host = '', port, security = 'tls', from = '' } = settings;
      return { kind, host, port: port ?? 0, security, ...(user ? { user } : {}), from, timeoutSeconds };
    }
    case 'webhook':
      return { kind, url, timeoutSeconds };
  }
}

/** What is sent: only the fields of the kind, and the key only where one was typed. */
export const toSave = (values: GatewayValues): SaveGateway => ({
  name: values.name,
  active: values.active,
  settings: settingsOf(values),
  ...(values.secret ? { secret: values.secret } : {}),
});
