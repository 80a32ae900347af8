import './archive.css';
import { Button } from 'antd';
import type { PetitionAnswer } from '#contract/petition.ts';
import { sayDay } from '#web/ui/due-words.ts';
import { RuleLink } from '#web/ui/rule-link.tsx';

type Archive = PetitionAnswer['archive'];
type Item = Archive['items'][number];

type Props = {
  readonly archive: Archive;
  readonly today: string;
  /** Brings a scan under a kind; left out where the person may not, or the archive is closed. */
  readonly onUpload: ((kind: string) => void) | undefined;
  /** Says why a kind does not apply; left out where it is not the person's to say. */
  readonly onExempt: ((kind: string) => void) | undefined;
  readonly onPrint: (paper: string) => void;
};

const words = { present: '已有', missing: '缺', exempt: '不适用', notNeeded: '不要求' } as const;

function Why({ item, today }: { readonly item: Item; readonly today: string }) {
  if (item.exemption) {
    const { by, on, reason } = item.exemption;
    return (
      <>
        {by} {sayDay(on, today)}说明：{reason}
      </>
    );
  }
  if (item.state === 'present') return <>{item.count} 份</>;
  return (
    <>
      {item.because.join('；')}
      {item.since && `，自${sayDay(item.since, today)}起`}
    </>
  );
}

function Acts({
  item,
  onUpload,
  onExempt,
  onPrint,
}: { readonly item: Item } & Omit<Props, 'archive' | 'today'>) {
  const { paper, kind } = item;
  return (
    <span className="archive-acts">
      {onUpload && (
        <Button
          size="small"
          type="primary"
          ghost
          onClick={() => onUpload(kind)}
          aria-label={`上传${item.name}`}
        >
          上传
        </Button>
      )}
      {paper && (
        <Button size="small" onClick={() => onPrint(paper.kind)}>
          打印{paper.title}
        </Button>
      )}
      {onExempt && (
        <Button size="small" type="text" onClick={() => onExempt(kind)} aria-label={`${item.name}不适用说明`}>
          不适用
        </Button>
      )}
    </span>
  );
}

function Meter({ archive }: { readonly archive: Archive }) {
  const { done, of } = archive;
  return (
    <div className="archive-meter">
      <strong>
        {done}/{of}
      </strong>
      <meter min={0} max={of} value={done} aria-label={`应有${of}类，已有${done}类`} />
      <span className="faint">{done === of ? '材料齐全' : `还缺 ${of - done} 类`}</span>
      <RuleLink rule="16" short />
    </div>
  );
}

function Filed({ archive, today }: { readonly archive: Archive; readonly today: string }) {
  const { filing, place, loan, supplements } = archive;
  if (!filing) return null;
  return (
    <dl className="archive-filed">
      <dt>档号</dt>
      <dd>
        <strong>{filing.number}</strong>（{filing.volumes} 卷 {filing.pages} 页，{filing.retention}）
      </dd>
      <dt>归档</dt>
      <dd>
        {sayDay(filing.on, today)} {filing.by}
        {!archive.filed && '；此后恢复办理，待再次归档'}
      </dd>
      <dt>位置</dt>
      <dd>
        {loan ? (
          <span className={loan.dueOn < today ? 'due due-overdue' : ''}>
            借给{loan.borrower}（{loan.purpose}），{loan.dueOn} 前归还
          </span>
        ) : (
          (place ?? '只有电子档案')
        )}
      </dd>
      {supplements.length > 0 && (
        <>
          <dt>补充卷</dt>
          <dd>
            {supplements.map((one) => (
              <div key={`${one.on}${one.name}`}>
                {one.name}{' '}
                <span className="faint">
                  {sayDay(one.on, today)}，{one.reason}
                </span>
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

/** The archive (article 16): its number and place once it is filed, and the ten kinds with what is still missing. */
export function ArchiveTab({ archive, today, ...acts }: Props) {
  return (
    <div className="archive">
      <Filed archive={archive} today={today} />
      <Meter archive={archive} />
      <ul className="archive-items">
        {archive.items.map((item) => (
          <li key={item.kind} className={`archive-item archive-item-${item.state}`}>
            <span className="archive-state">{words[item.state]}</span>
            <span>{item.name}</span>
            <span className="faint">
              <Why item={item} today={today} />
            </span>
            {item.state === 'missing' && <Acts item={item} {...acts} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
