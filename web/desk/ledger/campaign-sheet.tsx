import { DatePicker, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { CampaignAnswer, CampaignInput } from '#contract/campaign.ts';
import { type Day, parseDay } from '#domain/calendar/day.ts';
import { type TargetKind, targetKinds } from '#regulation/campaigns.ts';
import { problemOf } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { RuleLink } from '#web/ui/rule-link.tsx';
import { useStaff } from '#web/ui/session.ts';
import { RuleFields, readRule, type TypedRule, typedRule } from './campaign-rule-fields.tsx';
import { useKeepCampaign } from './ledger-data.ts';

type Typed = TypedRule & {
  readonly name: string;
  readonly span: readonly [Dayjs, Dayjs];
  readonly criteria: string;
  readonly staff?: readonly string[];
  readonly targetKind: TargetKind;
  readonly target: number;
  readonly targetOn?: Dayjs | null;
};

type Props = { readonly campaign?: CampaignAnswer; readonly onClose: () => void };

const written = 'YYYY-MM-DD';
const must = (message: string) => [{ required: true, message }];
const toDay = (one: Dayjs): Day => parseDay(one.format(written));
const targetOptions = Object.entries(targetKinds).map(([value, label]) => ({ value, label }));

const usual = { targetKind: 'rate', target: 80 } as const;

const typedOf = (campaign: CampaignAnswer | undefined): Partial<Typed> =>
  campaign
    ? {
        ...{ name: campaign.name, criteria: campaign.criteria, ...typedRule(campaign.rule) },
        ...{ targetKind: campaign.targetKind, target: campaign.target, targetOn: dayjs(campaign.targetOn) },
        span: [dayjs(campaign.from), dayjs(campaign.until)],
        staff: campaign.staff.map(({ id }) => id),
      }
    : usual;

const inputOf = (typed: Typed): CampaignInput => ({
  ...{ name: typed.name, criteria: typed.criteria, targetKind: typed.targetKind, target: typed.target },
  ...{ from: toDay(typed.span[0]), until: toDay(typed.span[1]), rule: readRule(typed) },
  staff: [...(typed.staff ?? [])],
  ...(typed.targetOn ? { targetOn: toDay(typed.targetOn) } : {}),
});

/** Sets up a special campaign, or changes one. */
export function CampaignSheet({ campaign, onClose }: Props) {
  const [form] = Form.useForm<Typed>();
  const keep = useKeepCampaign(campaign);
  const people = useStaff().map(({ id, name, department }) => ({
    value: id,
    label: `${name}（${department}）`,
  }));
  return (
    <Modal
      open
      title={campaign ? `修改：${campaign.name}` : '设立专项行动'}
      okText="保存"
      okButtonProps={{ loading: keep.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={680}
      style={{ top: 24 }}
      afterOpenChange={focusFirstField}
    >
      <p className="faint">
        专项化解：集中办理一类信访件，单独列账（
        <RuleLink rule="8" short />
        ）。{campaign?.endedOn && '本项已提前结束，保存后恢复。'}
      </p>
      <Form<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="campaign-form"
        onFinish={(typed) => keep.mutate(inputOf(typed), { onSuccess: onClose })}
        initialValues={typedOf(campaign)}
      >
        <Form.Item name="name" label="名称" rules={must('请填写名称')}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="span" label="起止日期" rules={must('请选择起止日期')}>
          <DatePicker.RangePicker className="wide" format={written} />
        </Form.Item>
        <Form.Item name="criteria" label="纳入范围" rules={must('请填写纳入范围')} className="wide-field">
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 4 }} />
        </Form.Item>
        <RuleFields />
        <Form.Item name="staff" label="工作人员" className="wide-field">
          <Select mode="multiple" options={people} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="targetKind" label="目标按">
          <Radio.Group options={targetOptions} />
        </Form.Item>
        <Form.Item label="目标" required>
          <Form.Item name="target" noStyle rules={must('请填写目标')}>
            <InputNumber min={1} max={99_999} precision={0} aria-label="目标" />
          </Form.Item>
          <Form.Item name="targetOn" noStyle>
            <DatePicker format={written} placeholder="截止日即结束日" aria-label="目标日期" />
          </Form.Item>
        </Form.Item>
        {keep.error && <ProblemAlert problem={problemOf(keep.error)} />}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
