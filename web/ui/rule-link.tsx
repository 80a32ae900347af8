import { type Basis, getProvision } from '#regulation/articles.ts';
import { BasisLink } from './basis-link.tsx';

type Props = { readonly rule: Basis; readonly short?: boolean };

/** The same link for a rule the screen knows by itself, where no answer of the server carries it (B2). */
export const RuleLink = ({ rule, short = false }: Props) => (
  <BasisLink basis={{ id: rule, ...getProvision(rule) }} short={short} />
);
