import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import type { DigestNotice } from '#contract/notice.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { type DigestChoice, digestChoices, digestRule } from '#regulation/digests.ts';
import { shortCitation } from '#web/ui/short-citation.ts';
import { useChooseDigest, useMarkRead } from './notice-data.ts';
import { NoticeHead } from './notice-head.tsx';

type Props = { readonly one: DigestNotice; readonly onOpen: () => void };

/** The digest of a morning: each number opens the petitions it counted then. */
export function DigestLines({ one, onOpen }: Props) {
  const read = useMarkRead();
  const open = () => {
    onOpen();
    if (!one.read) read.mutate({ digest: one.digest });
  };
  return (
    <div className="digest">
      <NoticeHead one={one} title={one.digest} />
      <ul className="digest-lines" aria-label={one.text}>
        {one.lines.map(({ mark, name, petitions }) => (
          <li key={mark}>
            <Link
              to="/petitions"
              search={{ q: '', digest: parseDay(one.digest), mark }}
              onClick={open}
              className={`digest-${mark}`}
            >
              {name} {petitions} 件
            </Link>
          </li>
        ))}
      </ul>
      <span className="faint">依据：{shortCitation(one.basis.citation)}</span>
    </div>
  );
}

const options = Object.entries(digestChoices).map(([value, label]) => ({
  value: value as DigestChoice,
  label,
}));

/** How often the digest comes, for whoever gets one. */
export function DigestSetting({ every }: { readonly every: DigestChoice }) {
  const choose = useChooseDigest();
  return (
    <span className="digest-setting">
      {digestRule.title}{' '}
      <Select<DigestChoice>
        size="small"
        aria-label={`${digestRule.title}多久一次`}
        value={every}
        options={options}
        loading={choose.isPending}
        popupMatchSelectWidth={false}
        onChange={(next) => choose.mutate(next)}
      />
    </span>
  );
}
