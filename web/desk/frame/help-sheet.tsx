import { Modal } from 'antd';

type Props = { readonly open: boolean; readonly onClose: () => void };

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['Ctrl', 'K'], '搜索全部：案号、登记号、姓名、拼音首字母、电话尾号，或跳到某个页面'],
  [['/'], '在列表中：把光标放进筛选框；在其他页面：打开搜索'],
  [['j'], '列表中下一件'],
  [['k'], '列表中上一件'],
  [['Enter'], '打开选中的一件'],
  [['Esc'], '关闭弹出的窗口；在筛选框中清空文字'],
  [['?'], '打开本说明'],
];

/** The keys of the desk, on one sheet. */
export function HelpSheet({ open, onClose }: Props) {
  return (
    <Modal open={open} onCancel={onClose} footer={null} title="键盘快捷键" width={560} destroyOnHidden>
      <dl className="help">
        {keys.map(([pressed, what]) => (
          <div key={what}>
            <dt>
              {pressed.map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="faint">
        期限一律按工作日显示剩余天数；“暂定”表示该年度放假安排尚未公布，公布后自动重算。
      </p>
    </Modal>
  );
}
