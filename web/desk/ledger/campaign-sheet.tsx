import { DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { CampaignAnswer } from '#contract/campaign.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { problemOf } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { RuleLink } from '#web/ui/rule-link.tsx';
import { useKeepCampaign } from './ledger-data.ts';

type Typed = {
  readonly name: string;
  readonly span: readonly [Dayjs, Dayjs];
  readonly criteria: string;
  readonly target: number;
};

type Props = { readonly campaign?: CampaignAnswer; readonly onClose: () => void };

const written = 'YYYY-MM-DD';
const must = (message: string) => [{ required: true, message }];

/** Sets up a special campaign, or changes one. */
export function CampaignSheet({ campaign, onClose }: Props) {
  const [form] = Form.useForm<Typed>();
  const keep = useKeepCampaign(campaign);
  const save = ({ span: [from, until], ...rest }: Typed) =>
    keep.mutate(
      { ...rest, from: parseDay(from.format(written)), until: parseDay(until.format(written)) },
      { onSuccess: onClose },
    );
  return (
    <Modal
      open
      title={campaign ? `修改：${campaign.name}` : '设立专项行动'}
      okText="保存"
      okButtonProps={{ loading: keep.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={520}
      afterOpenChange={focusFirstField}
    >
      <p className="faint">
        专项化解：集中办理一类信访件，单独列账（
        <RuleLink rule="8" short />
        ）。案件在其页面上“列入专项行动”，各写理由。
      </p>
      <Form<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={save}
        initialValues={
          campaign ? { ...campaign, span: [dayjs(campaign.from), dayjs(campaign.until)] } : { target: 80 }
        }
      >
        <Form.Item name="name" label="名称" rules={must('请填写名称')}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="span" label="起止日期" rules={must('请选择起止日期')}>
          <DatePicker.RangePicker className="wide" format={written} />
        </Form.Item>
        <Form.Item name="criteria" label="纳入范围" rules={must('请填写纳入范围')}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Form.Item name="target" label="目标化解率（%）" rules={must('请填写目标化解率')}>
          <InputNumber min={1} max={100} precision={0} />
        </Form.Item>
        {keep.error && <ProblemAlert problem={problemOf(keep.error)} />}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
