import { z } from 'zod';
import type { Staff } from '#domain/access/officer.ts';
import { choice, line } from '#domain/form.ts';
import { dueBack, filingOf, loanOf } from '#domain/petition/archive-facts.ts';
import { hasOwnArchive } from '#domain/petition/completeness.ts';
import type { Material } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import { archiveKinds } from '#regulation/registers.ts';

const missingFile = '请上传文件';

/** A file that was uploaded before, pointed at by its digest, with its kind and name. */
export const uploadedFile = {
  kind: choice('材料类别', archiveKinds),
  name: line('材料名称'),
  digest: z.string({ error: missingFile }).regex(/^[0-9a-f]{64}$/, { error: '文件摘要值不正确，请重新上传' }),
  size: z.number({ error: missingFile }).int().positive(),
  mime: z.string({ error: missingFile }).min(1),
};

/**
 * Refuses a file that is on file under the same kind already: which material it is, since when and by whom, and what
 * became of it. The field is `file`.
 */
export function refuseTwin(
  { materials, replacedMaterials }: Petition,
  { digest, kind }: { readonly digest: string; readonly kind: string },
  staff: Staff,
): Refusal | undefined {
  const isTwin = (one: Material) => one.digest === digest && one.kind === kind;
  const gone = replacedMaterials.find(isTwin);
  const twin = materials.find(isTwin) ?? gone;
  if (!twin) return undefined;
  const since = `${twin.on}由${staff.get(twin.by)?.name ?? '他人'}`;
  const then =
    twin === gone ? `，${gone.replaced.on}整理为${gone.replaced.into.join('、') || '其他材料'}` : '';
  return refuse('16', `该文件已作为“${twin.name}”收入本案（${since}收入${then}）`, {
    field: 'file',
    remedy: '无须重复上传；须列入其他类别的，请改选材料类别',
  });
}

/** Refuses to change a closed archive: what comes after the filing goes to the supplement. */
export const refuseFiled = (petition: Petition): Refusal | undefined =>
  filingOf(petition)
    ? refuse('16', '本案已归档，案卷已封卷，不得再收入或更动材料', {
        remedy: '归档后形成的材料请办理“补充归档”',
      })
    : undefined;

/** Refuses what needs an archive that is closed: before the filing, and since a reopening. */
export function refuseUnfiled(petition: Petition): Refusal | undefined {
  if (filingOf(petition)) return undefined;
  return refuse('16', '本案尚未归档', {
    remedy: hasOwnArchive(petition) ? '请先办理“归档”' : '办结并归档之后再办',
  });
}

/** Refuses what needs the paper file itself: there is none before the first filing, nor of an electronic archive. */
export function refuseWithoutPaper({ filings, place }: Petition): Refusal | undefined {
  if (filings.length === 0) return refuse('16', '本案尚未归档，没有可以借阅的卷宗');
  return place
    ? undefined
    : refuse('16', '本案只有电子档案，没有纸质卷宗', { remedy: '请在“材料”中查阅电子档案' });
}

/** Refuses while the paper file is lent. */
export function refuseLent(petition: Petition): Refusal | undefined {
  const loan = loanOf(petition);
  return loan
    ? refuse('16', `卷宗已于${loan.on}借出，应于${dueBack(loan)}前归还`, {
        remedy: '请先办理“归还卷宗”，要延长的办理“续借”',
      })
    : undefined;
}
