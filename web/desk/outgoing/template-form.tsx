import { Button, Checkbox, Form, Input, Modal } from 'antd';
import type { OutgoingTemplate } from '#contract/gateway.ts';
import { fillTemplate, smsCount, templateFault } from '#domain/outgoing/template.ts';
import { gatewayKinds, getOutgoingRule, outgoingLengths, outgoingWords } from '#regulation/outgoing.ts';
import { problemOf } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { type SavedTemplate, useSaveTemplate } from './gateway-data.ts';

type Props = { readonly template: OutgoingTemplate; readonly onClose: () => void };
type Values = { readonly active: boolean; readonly subject?: string; readonly text: string };

/** The rule of a field: the same that the server judges by, said while it is typed. */
const judged = (words: readonly string[], longest: number) => [
  {
    validator: (_: unknown, text: string = '') => {
      const fault = templateFault(text, words, longest);
      return fault ? Promise.reject(new Error(fault)) : Promise.resolve();
    },
  },
];

type PreviewProps = { readonly template: OutgoingTemplate; readonly values: Values | undefined };

/** How it reads with an invented petition. */
function Preview({ template, values }: PreviewProps) {
  const { title } = getOutgoingRule(template.occasion);
  const example = { ...outgoingWords, 事项: title };
  const { text = template.text, subject = template.subject } = values ?? {};
  const said = fillTemplate(text, example);
  return (
    <section className="outgoing-preview" aria-label="预览">
      <span className="faint">
        预览（案件为虚构）
        {template.kind === 'sms' && `，${said.length} 字，按 ${smsCount(said)} 条计费；签名另加`}
      </span>
      {template.kind === 'email' && <strong>{fillTemplate(subject ?? '', example)}</strong>}
      <p>{said}</p>
    </section>
  );
}

/** Changes what is said on one occasion by one way, with its preview beside it. */
export function TemplateForm({ template, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const values = Form.useWatch([], form) as Values | undefined;
  const save = useSaveTemplate(template);
  const { title, words } = getOutgoingRule(template.occasion);
  const send = (body: SavedTemplate) => save.mutate(body, { onSuccess: onClose });
  return (
    <Modal
      open
      title={`${title}：${gatewayKinds[template.kind]}`}
      onCancel={onClose}
      mask={{ closable: false }}
      width={640}
      afterOpenChange={focusFirstField}
      footer={[
        template.own && (
          <Button
            key="back"
            loading={save.isPending}
            onClick={() => send({ active: values?.active ?? true })}
          >
            恢复系统所带文字
          </Button>
        ),
        <Button key="close" onClick={onClose}>
          取消
        </Button>,
        <Button key="save" type="primary" loading={save.isPending} onClick={() => form.submit()}>
          保存
        </Button>,
      ]}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={template}
        onFinish={({ active, subject, text }) =>
          send(
            text === template.text && subject === template.subject && !template.own
              ? { active }
              : { active, text, ...(subject ? { subject } : {}) },
          )
        }
      >
        {template.kind === 'email' && (
          <Form.Item name="subject" label="主题" rules={judged(words, outgoingLengths.subject)}>
            <Input maxLength={500} />
          </Form.Item>
        )}
        <Form.Item
          name="text"
          label="内容"
          rules={judged(words, outgoingLengths.text)}
          extra={`可用：${words.map((word) => `{{${word}}}`).join(' ')}`}
        >
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
        <Form.Item name="active" valuePropName="checked">
          <Checkbox>以这种方式发送</Checkbox>
        </Form.Item>
        <Preview template={template} values={values} />
        {save.error && <ProblemAlert problem={problemOf(save.error)} />}
      </Form>
    </Modal>
  );
}
