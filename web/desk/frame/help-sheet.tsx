import { Modal } from 'antd';
import { type KeyLine, keysHere } from './here.ts';

type Props = { readonly open: boolean; readonly onClose: () => void };

const everywhere: readonly KeyLine[] = [
  [['Ctrl', 'K'], '搜索全部：案号、登记号、姓名、拼音首字母、电话尾号，或跳到某个页面'],
  [['/'], '在列表中：把光标放进筛选框；在其他页面：打开搜索'],
  [['Esc'], '关闭弹出的窗口；在筛选框中清空文字'],
  [['?'], '打开本说明'],
];

type LinesProps = { readonly title: string; readonly lines: readonly KeyLine[] };

function Lines({ title, lines }: LinesProps) {
  return (
    <>
      <h3 className="help-title">{title}</h3>
      <dl className="help">
        {lines.map(([pressed, what]) => (
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
    </>
  );
}

/** The page's own keys, as they are when the sheet opens. */
function Here() {
  const lines = keysHere();
  return lines.length > 0 ? (
    <Lines title="本页" lines={lines} />
  ) : (
    <p className="faint">本页没有另外的快捷键。</p>
  );
}

/** The keys that work now: those of the open page, then those of the desk. */
export function HelpSheet({ open, onClose }: Props) {
  return (
    <Modal open={open} onCancel={onClose} footer={null} title="键盘快捷键" width={560} destroyOnHidden>
      <Here />
      <Lines title="各页通用" lines={everywhere} />
      <p className="faint">
        期限一律按工作日显示剩余天数；“暂定”表示该年度放假安排尚未载入，载入后自动重算。
      </p>
    </Modal>
  );
}
