import './scan.css';
import { CheckOutlined } from '@ant-design/icons';
import { Button, Select, Spin } from 'antd';
import { useEffect, useState } from 'react';
import type { ScanText } from '#contract/material-text.ts';
import { problemOf } from '#web/ui/api.ts';
import { newId } from '#web/ui/new-id.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import type { ChosenFile } from './chosen-file.ts';
import { useIntake } from './intake-context.ts';
import { type Offer, offersOf } from './scan-offers.ts';
import { isPicture, isScan, useScanText } from './use-scan-text.ts';

/** The scan itself, to compare with. */
function Picture({ scan }: { readonly scan: ChosenFile }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(scan.file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [scan.file]);
  if (!url) return null;
  if (isPicture(scan))
    return (
      <a className="scan-picture" href={url} target="_blank" rel="noopener" title="在新窗口放大">
        <img src={url} alt={scan.file.name} />
      </a>
    );
  return <iframe className="scan-picture" src={`${url}#toolbar=0&view=FitH`} title={scan.file.name} />;
}

function OfferRow({ offer, onConfirm }: { readonly offer: Offer; readonly onConfirm: () => void }) {
  const { label, value, said, line, filled } = offer;
  return (
    <li className="scan-offer">
      <span className="scan-label">{said ? `${label} · ${said}` : label}</span>
      <Button
        size="small"
        disabled={filled}
        icon={filled ? <CheckOutlined /> : undefined}
        aria-label={`${label}：${value}${filled ? '，已填入' : '，核对无误，填入'}`}
        onClick={onConfirm}
      >
        {value}
      </Button>
      {line !== value && <q className="scan-line">{line}</q>}
    </li>
  );
}

function Offers({ text }: { readonly text: ScanText }) {
  const { form, today, look, change } = useIntake();
  const read = text.read.map((page) => page.text).join('\n');
  const offers = offersOf(read, today, { form, knowsParties: look.found !== undefined, newKey: newId() });
  if (offers.length === 0) return <p className="faint">没有认出案号、姓名、电话，请对照填写。</p>;
  return (
    <ul className="scan-offers">
      {offers.map((offer) => (
        <OfferRow key={offer.key} offer={offer} onConfirm={() => offer.changes.forEach(change)} />
      ))}
    </ul>
  );
}

function Outcome({ scan }: { readonly scan: ChosenFile }) {
  const { text, isMissing } = useScanText(scan);
  if (isMissing || text.data?.outcome === 'notInstalled')
    return <p className="faint">本系统未安装文字识别，请对照填写。</p>;
  if (text.error) return <ProblemAlert problem={problemOf(text.error)} />;
  if (!text.data) return <Spin size="small" description="正在识别，可以先填写" />;
  if (text.data.outcome === 'failed')
    return <p className="faint">没有识别出文字（{text.data.reason}），请对照填写。</p>;
  return (
    <>
      <p className="scan-ask">识别结果，请核对；点一下即填入</p>
      <Offers text={text.data} />
    </>
  );
}

/** A letter that was scanned before it is registered, beside what could be read in it; each value waits for a click. */
export function ScanPanel() {
  const { files } = useIntake();
  const [wanted, setWanted] = useState<string>();
  const scans = files.filter(isScan);
  const scan = scans.find(({ key }) => key === wanted) ?? scans[0];
  if (!scan) return null;
  return (
    <section className="intake-card" aria-label="来信识别">
      <h2>
        来信识别
        {scans.length > 1 && (
          <Select
            size="small"
            aria-label="识别哪一份"
            value={scan.key}
            options={scans.map(({ key, file }) => ({ value: key, label: file.name }))}
            onChange={setWanted}
          />
        )}
      </h2>
      <div className="scan">
        <Picture key={scan.key} scan={scan} />
        <div className="scan-side" aria-live="polite">
          <Outcome key={scan.key} scan={scan} />
        </div>
      </div>
    </section>
  );
}
