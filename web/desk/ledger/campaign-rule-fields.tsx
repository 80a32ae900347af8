import { Checkbox, Form, InputNumber, Select } from 'antd';
import type { CampaignRule } from '#domain/petition/campaign-rule.ts';
import { importances } from '#regulation/assignment.ts';
import { channelOptions, groundOptions } from '#web/ui/labels.ts';

/** The conditions as they are typed: two boxes are one list, and an emptied number is null. */
export type TypedRule = Partial<
  Pick<CampaignRule, 'grounds' | 'importances' | 'channels'> & {
    readonly age: number | null;
    readonly contacts: number | null;
    readonly also: readonly ('backlog' | 'leapfrog')[];
  }
>;

const importanceOptions = Object.entries(importances).map(([value, label]) => ({ value, label }));
const alsoOptions = [
  { value: 'backlog', label: '信访积案' },
  { value: 'leapfrog', label: '有越级访' },
];

export const typedRule = ({ backlog, leapfrog, ...rest }: CampaignRule): TypedRule => ({
  ...rest,
  age: rest.age ?? null,
  contacts: rest.contacts ?? null,
  also: [...(backlog ? ['backlog' as const] : []), ...(leapfrog ? ['leapfrog' as const] : [])],
});

export const readRule = ({
  grounds,
  importances: grave,
  channels,
  age,
  contacts,
  also,
}: TypedRule): CampaignRule => ({
  ...{ grounds: grounds ?? [], importances: grave ?? [], channels: channels ?? [] },
  ...(age ? { age } : {}),
  ...(contacts ? { contacts } : {}),
  backlog: also?.includes('backlog') ?? false,
  leapfrog: also?.includes('leapfrog') ?? false,
});

/** By what petitions are found that belong into the campaign; all conditions together, none where all are empty. */
export function RuleFields() {
  return (
    <fieldset className="wide-field campaign-rule">
      <legend>收案条件（同时符合；都不填则逐件列入）</legend>
      <Form.Item name="grounds" label="受理事由">
        <Select mode="multiple" allowClear options={[...groundOptions]} popupMatchSelectWidth={false} />
      </Form.Item>
      <Form.Item name="channels" label="首次形式">
        <Select mode="multiple" allowClear options={[...channelOptions]} />
      </Form.Item>
      <Form.Item name="importances" label="案件程度">
        <Select mode="multiple" allowClear options={importanceOptions} />
      </Form.Item>
      <Form.Item name="also" label="此外">
        <Checkbox.Group options={alsoOptions} />
      </Form.Item>
      <Form.Item name="age" label="收件满（日）">
        <InputNumber min={1} max={9999} precision={0} />
      </Form.Item>
      <Form.Item name="contacts" label="来访（件）至少（次）">
        <InputNumber min={1} max={99} precision={0} />
      </Form.Item>
    </fieldset>
  );
}
