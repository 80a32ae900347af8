import { Form, Input, Modal } from 'antd';
import type { CampaignAnswer, JoinedMany } from '#contract/campaign.ts';
import type { PetitionRow } from '#contract/petition.ts';
import { problemOf } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useJoinMany } from './ledger-data.ts';

type Props = {
  readonly campaign: CampaignAnswer;
  readonly rows: readonly PetitionRow[];
  readonly onDone: (answer: JoinedMany) => void;
  readonly onClose: () => void;
};

/** Why these petitions are taken in: one reason, written into the history of each. */
export function JoinSheet({ campaign, rows, onDone, onClose }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const join = useJoinMany(campaign.id);
  const send = ({ reason }: { reason: string }) => join.mutate({ reason, rows }, { onSuccess: onDone });
  return (
    <Modal
      open
      title={`列入“${campaign.name}”：${rows.length} 件`}
      okText="列入"
      okButtonProps={{ loading: join.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={520}
      afterOpenChange={focusFirstField}
    >
      <p className="faint">逐案办理“列入专项行动”，理由写入每一件的办理经过；办理期限不变。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item
          name="reason"
          label="列入理由"
          initialValue={
            campaign.conditions.length > 0 ? `符合收案条件：${campaign.conditions.join('；')}` : ''
          }
          rules={[{ required: true, whitespace: true, message: '请填写列入理由' }]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        {join.error && <ProblemAlert problem={problemOf(join.error)} />}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
