import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { candidatesSchema } from '#contract/candidates.ts';
import { problemOf, sendJson } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { newId } from '#web/ui/new-id.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { byStrength, type Candidate, sayAlike } from '../intake/likeness.ts';
import { useLater } from '../intake/use-later.ts';
import { useDeskOrder } from './reception-data.ts';

type Given = {
  readonly name: string;
  readonly headCount: number;
  readonly about?: string;
  readonly phone?: string;
  readonly matter?: string;
};

const shortest = { name: 2, phone: 7, about: 6 } as const;
const mostShown = 4;

/** Earlier petitions of this name, phone or case, so that a repeat is seen at once (R8.4). */
function useEarlier({ name = '', phone = '', about = '' }: Partial<Given>) {
  const long = (text: string, least: number) => (text.trim().length >= least ? text.trim() : undefined);
  const person = { name: long(name, shortest.name), phone: long(phone, shortest.phone) };
  const question = useLater(
    JSON.stringify({ people: [person], caseNumber: long(about, shortest.about) }),
    300,
  );
  const query = useQuery({
    queryKey: ['candidates', 'desk', question],
    queryFn: () => sendJson('POST', '/api/petitions/candidates', JSON.parse(question), candidatesSchema),
    enabled: question !== '{"people":[{}]}',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  return byStrength(query.data?.items ?? []);
}

type EarlierProps = {
  readonly found: readonly Candidate[];
  readonly chosen: string | undefined;
  readonly onChoose: (petition: string | undefined) => void;
};

function Earlier({ found, chosen, onChoose }: EarlierProps) {
  if (found.length === 0) return null;
  return (
    <section className="arrival-earlier" aria-label="在先信访" aria-live="polite">
      <b>在先信访 {found.length} 件</b>
      <span className="faint">选中即按重复来访接待；都不是的不用选</span>
      {found.slice(0, mostShown).map((one) => (
        <Button
          key={one.petition}
          block
          type={chosen === one.petition ? 'primary' : 'default'}
          aria-pressed={chosen === one.petition}
          onClick={() => onChoose(chosen === one.petition ? undefined : one.petition)}
        >
          {one.number} {one.petitioners}（{sayAlike(one)}） {one.stageName}
        </Button>
      ))}
    </section>
  );
}

function useArrive(onClose: () => void) {
  const [id] = useState(newId);
  const [petition, setPetition] = useState<string>();
  const order = useDeskOrder();
  const arrive = (given: Given) => {
    const typed = Object.entries(given).filter(([, value]) => value !== undefined && value !== '');
    const body = { id, ...Object.fromEntries(typed), ...(petition ? { petition } : {}) };
    order.mutate({ kind: 'arrive', body }, { onSuccess: onClose });
  };
  return { order, arrive, petition, setPetition };
}

/** A visitor has come: a name and Enter is enough (R8.1). */
export function NewArrival({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<Given>();
  const typed = Form.useWatch([], form) as Partial<Given> | undefined;
  const { order, arrive, petition, setPetition } = useArrive(onClose);
  const found = useEarlier(typed ?? {});
  return (
    <Modal
      open
      title="新来访"
      okText="登记到访（Enter）"
      okButtonProps={{ loading: order.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
      width={560}
      afterOpenChange={focusFirstField}
    >
      <Form<Given>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ headCount: 1 }}
        onFinish={arrive}
      >
        <div className="arrival-fields">
          <Form.Item
            name="name"
            label="姓名"
            rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
          >
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item name="headCount" label="人数" rules={[{ required: true, message: '请填写人数' }]}>
            <InputNumber min={1} max={10_000} precision={0} />
          </Form.Item>
          <Form.Item name="about" label="登记号或案号（可不填）">
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name="phone" label="电话（可不填）">
            <Input maxLength={50} autoComplete="off" inputMode="tel" />
          </Form.Item>
        </div>
        <Form.Item name="matter" label="来意（可不填）">
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Earlier found={found} chosen={petition} onChoose={setPetition} />
        {order.error && <ProblemAlert problem={problemOf(order.error)} />}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
