import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Spin } from 'antd';
import { useState } from 'react';
import { type OwnContact, ownContactSchema, type SaveOwnContact } from '#contract/outgoing.ts';
import type { Problem } from '#contract/problem.ts';
import { petitionNoticeKinds } from '#regulation/supervision.ts';
import { getJson, problemOf, sendJson } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { placeErrors } from '#web/ui/place-errors.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';

const path = '/api/session/contact';
const wayNames = { sms: '短信', email: '邮件' } as const;

const useContact = () =>
  useQuery({
    queryKey: ['contact'],
    queryFn: ({ signal }) => getJson(path, ownContactSchema, signal),
    gcTime: 0,
  });

function useSave(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SaveOwnContact) => sendJson('PUT', path, body, ownContactSchema),
    onSuccess: (saved) => {
      client.setQueryData(['contact'], saved);
      onDone();
    },
  });
}

type Typed = SaveOwnContact & { readonly forget?: boolean };

/** What was not typed anew stays, or is taken away: the masked number under the field is no number. */
function toSave({ phone, email, forget, ...chosen }: Typed): SaveOwnContact {
  if (forget) return { ways: [], kinds: chosen.kinds, phone: '', email: '' };
  return { ...chosen, ...(phone ? { phone } : {}), ...(email ? { email } : {}) };
}

const known = (masked: string): string => (masked === '' ? '未填写' : `已填写 ${masked}，留空即不变`);

type FormProps = { readonly contact: OwnContact; readonly onDone: () => void };

function ContactFields({ contact, onDone }: FormProps) {
  const [form] = Form.useForm<Typed>();
  const save = useSave(onDone);
  const [general, setGeneral] = useState<Problem>();
  const submit = async (given: Typed) => {
    setGeneral(undefined);
    try {
      await save.mutateAsync(toSave(given));
    } catch (cause) {
      setGeneral(placeErrors(form, problemOf(cause)));
    }
  };
  const ways = Object.entries(wayNames).map(([value, label]) => ({
    value,
    label: contact.offered.includes(value as 'sms') ? label : `${label}（本院未设通道）`,
  }));
  return (
    <Form<Typed>
      id="own-contact"
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ ways: contact.ways, kinds: contact.kinds }}
      onFinish={(given) => void submit(given)}
    >
      <Form.Item name="phone" label="手机号码" extra={known(contact.phone)}>
        <Input maxLength={40} autoComplete="off" inputMode="tel" />
      </Form.Item>
      <Form.Item name="email" label="邮箱" extra={known(contact.email)}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="ways" label="接收方式" extra="都不选，即只在系统内提醒">
        <Checkbox.Group options={ways} />
      </Form.Item>
      <Form.Item name="kinds" label="接收哪些提醒" extra="只发登记号和一句提示，内容请登录系统查看">
        <Checkbox.Group
          options={Object.entries(petitionNoticeKinds).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      {(contact.phone !== '' || contact.email !== '') && (
        <Form.Item name="forget" valuePropName="checked">
          <Checkbox>删除手机号码和邮箱，不再在系统外接收</Checkbox>
        </Form.Item>
      )}
      {general && <ProblemAlert problem={general} />}
    </Form>
  );
}

type Props = { readonly onClose: () => void; readonly onDone: () => void };

/** Where the person wants to be told outside the system, and of what. */
export function ContactSheet({ onClose, onDone }: Props) {
  const { data, error } = useContact();
  return (
    <Modal
      open
      title="提醒接收方式"
      okText="保存"
      okButtonProps={{ htmlType: 'submit', form: 'own-contact', disabled: !data }}
      onCancel={onClose}
      width={520}
      afterOpenChange={focusFirstField}
    >
      {error && <ProblemAlert problem={problemOf(error)} />}
      {data ? <ContactFields contact={data} onDone={onDone} /> : !error && <Spin />}
    </Modal>
  );
}
