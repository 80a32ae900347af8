import { useMemo } from 'react';
import { findNeighbours, type Neighbours } from './neighbours.ts';
import { recallList } from './remembered-list.ts';

/**
 * Previous and next petition inside the filtered list this one was opened from, and the way back to it. The list is
 * the one that was on the screen: what is done on the page meanwhile does not reshuffle it under the reader.
 */
export function useNeighbours(id: string): Neighbours | undefined {
  return useMemo(() => findNeighbours(recallList(), id), [id]);
}
