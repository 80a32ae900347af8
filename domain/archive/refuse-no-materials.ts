import type { Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import { refuseFiled } from './archive-open.ts';

/** Refuses where there is nothing on file to work on (article 16). */
export const refuseNoMaterials = (petition: Petition): Refusal | undefined =>
  refuseFiled(petition) ?? noMaterials(petition);

const noMaterials = ({ materials }: Petition): Refusal | undefined =>
  materials.length === 0 ? refuse('16', '本案还没有材料', { remedy: '请先收入材料' }) : undefined;
