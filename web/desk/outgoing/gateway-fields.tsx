import { Button, Form, Input, InputNumber, Select } from 'antd';
import { type GatewayKind, gatewayHeaders, gatewayLimits, requestWords } from '#regulation/outgoing.ts';

const at = (...path: (string | number)[]) => ['settings', ...path];

const security = [
  { value: 'tls', label: 'TLS（465）' },
  { value: 'starttls', label: 'STARTTLS（587）' },
  { value: 'none', label: '不加密（仅限内网）' },
];

function Address({ extra }: { readonly extra: string }) {
  return (
    <Form.Item name={at('url')} label="地址" extra={extra}>
      <Input
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        placeholder="http://10.0.0.1/api/sms/send"
      />
    </Form.Item>
  );
}

function Timeout() {
  const { leastSeconds, mostSeconds } = gatewayLimits;
  return (
    <Form.Item name={at('timeoutSeconds')} label="最多等待（秒）">
      <InputNumber min={leastSeconds} max={mostSeconds} precision={0} style={{ width: 120 }} />
    </Form.Item>
  );
}

function Headers() {
  return (
    <Form.List name={at('headers')}>
      {(fields, { add, remove }) => (
        <fieldset className="outgoing-headers">
          <legend>请求头</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="outgoing-header">
              <Form.Item name={[name, 'name']}>
                <Input aria-label="请求头名称" placeholder="名称" spellCheck={false} />
              </Form.Item>
              <Form.Item name={[name, 'value']}>
                <Input aria-label="请求头内容" placeholder="内容" spellCheck={false} />
              </Form.Item>
              <Button aria-label="删去这个请求头" onClick={() => remove(name)}>
                删去
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({ name: '', value: '' })}>
            增加请求头
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

const words = Object.entries(requestWords)
  .map(([word, says]) => `{{${word}}}：${says}`)
  .join('；');

function SmsFields() {
  return (
    <>
      <Address extra="短信平台接收发送请求（POST）的地址。密钥填在下面，不要写在地址里。" />
      <Headers />
      <Form.Item name={at('body')} label="请求内容（JSON）" extra={words}>
        <Input.TextArea rows={5} spellCheck={false} className="outgoing-json" />
      </Form.Item>
      <div className="outgoing-row">
        <Form.Item name={at('signature')} label="短信签名" extra="放在正文之前">
          <Input maxLength={20} placeholder="【钢城法院】" />
        </Form.Item>
        <Form.Item name={at('success', 'field')} label="成功标志的字段" extra="失败也应答200的平台填写">
          <Input maxLength={60} placeholder="code" spellCheck={false} />
        </Form.Item>
        <Form.Item name={at('success', 'value')} label="成功时的值">
          <Input maxLength={60} placeholder="0" spellCheck={false} />
        </Form.Item>
        <Timeout />
      </div>
    </>
  );
}

function EmailFields() {
  return (
    <>
      <div className="outgoing-row">
        <Form.Item name={at('host')} label="邮件服务器（SMTP）">
          <Input maxLength={200} spellCheck={false} placeholder="mail.court.example" />
        </Form.Item>
        <Form.Item name={at('port')} label="端口">
          <InputNumber min={1} max={65_535} precision={0} style={{ width: 110 }} />
        </Form.Item>
        <Form.Item name={at('security')} label="加密">
          <Select options={security} style={{ width: 170 }} />
        </Form.Item>
        <Timeout />
      </div>
      <div className="outgoing-row">
        <Form.Item name={at('from')} label="发件地址">
          <Input maxLength={200} spellCheck={false} placeholder="zhifang@court.example" />
        </Form.Item>
        <Form.Item name={at('user')} label="用户名" extra="服务器不要求登录的，留空">
          <Input maxLength={200} spellCheck={false} autoComplete="off" />
        </Form.Item>
      </div>
    </>
  );
}

function WebhookFields() {
  return (
    <>
      <Address extra="接收推送的地址。推送不含任何人的姓名、电话，只有登记号、事项和一句话。" />
      <Timeout />
      <p className="faint">
        每次推送带 {gatewayHeaders.key}（重发不变）、{gatewayHeaders.time} 和 {gatewayHeaders.signature}
        （对“时间.正文”的 HMAC-SHA256）。
      </p>
    </>
  );
}

/** What a gateway of this kind needs to know. */
export function KindFields({ kind }: { readonly kind: GatewayKind }) {
  switch (kind) {
    case 'sms':
      return <SmsFields />;
    case 'email':
      return <EmailFields />;
    case 'webhook':
      return <WebhookFields />;
  }
}
