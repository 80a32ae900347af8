import { Checkbox, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { GatewayAnswer } from '#contract/gateway.ts';
import type { Problem } from '#contract/problem.ts';
import { gatewayKindIds, gatewayKinds } from '#regulation/outgoing.ts';
import { problemOf } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { placeErrors } from '#web/ui/place-errors.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSaveGateway } from './gateway-data.ts';
import { KindFields } from './gateway-fields.tsx';
import { blankGateway, type GatewayValues, toSave, valuesOf } from './gateway-values.ts';

type Props = { readonly gateway?: GatewayAnswer; readonly onClose: () => void };

/** Sends the form, and puts what the server has against it beside its fields. */
function useGatewayForm({ gateway, onClose }: Props) {
  const [form] = Form.useForm<GatewayValues>();
  const save = useSaveGateway(gateway?.id);
  const [general, setGeneral] = useState<Problem>();
  const submit = async (values: GatewayValues) => {
    setGeneral(undefined);
    try {
      await save.mutateAsync(toSave(values));
      onClose();
    } catch (cause) {
      setGeneral(placeErrors(form, problemOf(cause)));
    }
  };
  return { form, submit, general, busy: save.isPending };
}

const secretNames = { sms: '密钥', email: '密码', webhook: '签名密钥' } as const;

/** Makes a gateway or changes one. The key is typed anew or left as it is; it is never shown. */
export function GatewayForm(props: Props) {
  const { gateway, onClose } = props;
  const { form, submit, general, busy } = useGatewayForm(props);
  const kind = Form.useWatch(['settings', 'kind'], form) ?? gateway?.kind ?? 'sms';
  return (
    <Modal
      open
      title={gateway ? `修改通道：${gateway.name}` : '建立通道'}
      okText="保存"
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
      width={680}
      style={{ top: 24 }}
      // A long form moves, and what it ends with stays in sight.
      styles={{ body: { maxHeight: 'calc(100vh - 170px)', overflowY: 'auto' } }}
      afterOpenChange={focusFirstField}
    >
      <Form<GatewayValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="outgoing-form"
        initialValues={gateway ? valuesOf(gateway) : blankGateway}
        scrollToFirstError={{ focus: true }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name={['settings', 'kind']} label="种类" hidden={gateway !== undefined}>
          <Radio.Group
            optionType="button"
            options={gatewayKindIds.map((value) => ({ value, label: gatewayKinds[value] }))}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label="名称"
          rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
        >
          <Input maxLength={50} autoComplete="off" placeholder="如：市法院短信平台" />
        </Form.Item>
        <KindFields kind={kind} />
        <Form.Item
          name="secret"
          label={secretNames[kind]}
          extra={
            gateway?.hasSecret
              ? '已填写，留空即不变；改了地址须重新填写。任何人都看不到原来的。'
              : '加密存放，保存后任何人都看不到，只在发送时使用。'
          }
        >
          <Input.Password maxLength={500} autoComplete="new-password" visibilityToggle={false} />
        </Form.Item>
        <Form.Item name="active" valuePropName="checked">
          <Checkbox>启用</Checkbox>
        </Form.Item>
        {general && <ProblemAlert problem={general} />}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
