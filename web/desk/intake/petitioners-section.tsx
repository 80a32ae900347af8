import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useIntake } from './intake-context.ts';
import { PetitionerFields } from './petitioner-fields.tsx';
import { isAnonymous } from './registration-form.ts';

/** A new row is there to be written in at once. */
function useFocusNewRow(count: number) {
  const section = useRef<HTMLElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const names = section.current?.querySelectorAll<HTMLElement>('[data-field$=".name"] input');
    if (count > before.current) names?.[count - 1]?.focus();
    before.current = count;
  }, [count]);
  return section;
}

/** Who complains. One row for most; Ctrl-J brings another. */
export function PetitionersSection() {
  const { form, errors, addPetitioner } = useIntake();
  const section = useFocusNewRow(form.petitioners.length);
  if (isAnonymous(form))
    return (
      <section className="intake-section" aria-label="信访人">
        <h2>信访人</h2>
        <p className="intake-hint">按匿名登记，不记信访人。查明身份后可以补充。</p>
      </section>
    );
  const count = form.petitioners.length;
  return (
    <section className="intake-section" aria-label="信访人" data-field="petitioners" ref={section}>
      <h2>
        信访人{count > 1 && <span className="intake-count">共 {count} 人</span>}
        <Button size="small" onClick={addPetitioner} aria-keyshortcuts="Control+J">
          再加一人（Ctrl+J）
        </Button>
      </h2>
      {errors.petitioners && (
        <div className="intake-error" role="alert">
          {errors.petitioners}
        </div>
      )}
      {form.petitioners.map((one, row) => (
        <PetitionerFields key={one.key} one={one} row={row} />
      ))}
    </section>
  );
}
