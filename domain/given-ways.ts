/**
 * For tests only: the ways beside the main line, each as histories that performing its steps leaves. Stored examples
 * are taken from them, and random walks start there.
 */
import type { History } from './given-history.ts';
import { investigationWays } from './given-investigation.ts';

export const ways = (): readonly History[] => [...investigationWays()];
