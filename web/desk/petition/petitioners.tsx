import { useState } from 'react';
import type { PetitionAnswer } from '#contract/petition.ts';
import type { Revealed } from '#contract/reveal.ts';
import { petitionerKinds } from '#regulation/registers.ts';
import { RevealButton } from './reveal-button.tsx';

type One = PetitionAnswer['petitioners'][number];

function Petitioner({ petition, one }: { readonly petition: string; readonly one: One }) {
  const [revealed, setRevealed] = useState<Revealed>();
  const told = { ...one, ...revealed };
  const details = [
    ['电话', told.phone],
    ['证件', told.idNumber],
    ['地址', told.address],
  ].filter(([, value]) => value);
  return (
    <li className="petitioner">
      <b>{one.name}</b>
      <span className="faint">
        {one.relation}
        {one.kind !== petitionerKinds.natural && ` · ${one.kind}`}
        {one.representative && ' · 代表人'}
      </span>
      {details.map(([title, value]) => (
        <span key={title}>
          {title} <span className="petitioner-data">{value}</span>
        </span>
      ))}
      {details.length > 0 && !revealed && (
        <RevealButton petition={petition} person={one.person} name={one.name} onRevealed={setRevealed} />
      )}
      {one.note && <span className="faint">{one.note}</span>}
    </li>
  );
}

/** Who complains. Personal data is masked until somebody says why it is needed. */
export function Petitioners({ petition }: { readonly petition: PetitionAnswer }) {
  if (petition.petitioners.length === 0) return <div className="faint">匿名信访，没有登记信访人。</div>;
  return (
    <ul className="plain-list">
      {petition.petitioners.map((one) => (
        <Petitioner key={one.person} petition={petition.id} one={one} />
      ))}
    </ul>
  );
}
