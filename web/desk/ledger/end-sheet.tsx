import { Form, Input, Modal } from 'antd';
import type { CampaignAnswer } from '#contract/campaign.ts';
import { problemOf } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useEndCampaign } from './ledger-data.ts';

type Props = { readonly campaign: CampaignAnswer; readonly onClose: () => void };

/** Ends a campaign before its last day, with the reason. */
export function EndSheet({ campaign, onClose }: Props) {
  const [form] = Form.useForm<{ because: string }>();
  const end = useEndCampaign(campaign.id);
  const send = ({ because }: { because: string }) => end.mutate(because, { onSuccess: onClose });
  return (
    <Modal
      open
      title={`提前结束：${campaign.name}`}
      okText="结束"
      okButtonProps={{ loading: end.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={480}
      afterOpenChange={focusFirstField}
    >
      <p className="faint">结束后不再收案；已列入的照常办理，进度和台账保留。修改本项行动可以恢复。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item
          name="because"
          label="结束理由"
          rules={[{ required: true, whitespace: true, message: '请填写结束理由' }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        {end.error && <ProblemAlert problem={problemOf(end.error)} />}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
