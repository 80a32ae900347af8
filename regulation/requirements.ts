/**
 * What the system promises, one row a requirement, in the order of the procedure: readings of the regulation (D),
 * its articles (R), the national rules beside it (N), papers (P), the public side (W), and what goes beyond (B).
 * Tests name the id in their titles; `zhifang conformance` puts both together.
 */
import type { Requirement } from './requirement.ts';
import { fileAndCount, superiors } from './requirements-above-and-archive.ts';
import { beyond, papersAndPublic } from './requirements-beyond.ts';
import { handling, leadership } from './requirements-handling.ts';
import { mainLine } from './requirements-main-line.ts';
import { nationalRules } from './requirements-national.ts';
import { readings } from './requirements-readings.ts';

/** All of them, in the order in which ranges such as `R13.1–R16.2` are read. */
export const requirements: readonly Requirement[] = [
  ...readings,
  ...mainLine,
  ...leadership,
  ...handling,
  ...superiors,
  ...fileAndCount,
  ...nationalRules,
  ...papersAndPublic,
  ...beyond,
];
