import { Checkbox, Form, Input, Modal } from 'antd';
import type { AccountAnswer, NewAccount, OneTimePasswordAnswer } from '#contract/staff.ts';
import { problemOf } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { placeProblem } from '#web/ui/placed-problem.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { RuleLink } from '#web/ui/rule-link.tsx';
import { useEnter, useOrder } from './accounts.ts';
import { DepartmentSelect, NewDepartment } from './department-select.tsx';

type Props = {
  readonly accounts: readonly AccountAnswer[];
  /** Whom to change; without it somebody is entered. */
  readonly account?: AccountAnswer;
  readonly onGiven?: (given: OneTimePasswordAnswer) => void;
  readonly onClose: () => void;
};

const fields = ['name', 'username', 'department'] as const;
const blank: NewAccount = { name: '', username: '', department: '执行局', inEnforcement: true };

const must = (message: string) => [{ required: true, whitespace: true, message }];

/** Sends the form, and puts what the court's server has against it beside the field it is about. */
function useAccountForm({ account, onGiven, onClose }: Props) {
  const [form] = Form.useForm<NewAccount>();
  const [enter, order] = [useEnter(), useOrder()];
  const error = enter.error ?? order.error;
  const placed = placeProblem(error ? problemOf(error) : undefined, fields);
  const show = (cause: unknown) => {
    const { byField } = placeProblem(problemOf(cause), fields);
    const wrong = fields.filter((name) => byField[name] !== undefined);
    form.setFields(wrong.map((name) => ({ name, errors: [byField[name] ?? ''] })));
    if (wrong[0]) form.focusField(wrong[0]);
  };
  const submit = async (given: NewAccount) => {
    const { username: _, ...change } = given;
    try {
      if (account) await order.mutateAsync({ kind: 'change', id: account.id, change });
      else onGiven?.(await enter.mutateAsync(given));
      if (account) onClose();
    } catch (cause) {
      show(cause);
    }
  };
  const general = Object.keys(placed.byField).length === 0 ? placed.general : undefined;
  return { form, submit, general, busy: enter.isPending || order.isPending };
}

/** Enters a person, or puts an entry right. Posts are not here: another administrator grants them. */
export function AccountForm(props: Props) {
  const { account, accounts, onClose } = props;
  const { form, submit, general, busy } = useAccountForm(props);
  const department = Form.useWatch('department', form) ?? '';
  return (
    <Modal
      open
      title={account ? `修改：${account.name}` : '建立账号'}
      okText={account ? '保存' : '建立账号'}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
      width={520}
      afterOpenChange={focusFirstField}
    >
      <Form<NewAccount>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={account ?? blank}
        onValuesChange={({ department: chosen }: Partial<NewAccount>) => {
          if (chosen !== undefined && !form.isFieldTouched('inEnforcement'))
            form.setFieldValue('inEnforcement', chosen.includes('执行'));
        }}
        scrollToFirstError={{ focus: true }}
        onFinish={(given) => void submit(given)}
      >
        <Form.Item
          name="name"
          label="姓名"
          rules={must('请填写姓名')}
          extra="与执行案件目录中的承办人、审判法官写法一致，导入时才能对应"
        >
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        {!account && (
          <Form.Item
            name="username"
            label="用户名"
            rules={must('请填写用户名')}
            extra="登录用，2–32 位字母、数字或 . _ -，定了不再改"
          >
            <Input maxLength={32} autoComplete="off" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
        )}
        <Form.Item
          name="department"
          label="部门"
          rules={must('请填写部门')}
          extra={<NewDepartment people={accounts} name={department} />}
        >
          <DepartmentSelect people={accounts} />
        </Form.Item>
        <Form.Item
          name="inEnforcement"
          valuePropName="checked"
          extra={
            <>
              <RuleLink rule="5" />
              以此判断原承办人是否仍在执行岗位；调入、调出执行局时请及时修改
            </>
          }
        >
          <Checkbox>现在执行局工作</Checkbox>
        </Form.Item>
        {general && <ProblemAlert problem={general} />}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
