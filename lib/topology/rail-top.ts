import type { Card } from './chart';
import { measures } from './measures';

/** @returns where a card's rails begin, px from its top: close under its header, or at the foot of the row that folds it. */
export function railTopOf({ fold }: Pick<Card, 'fold'>): number {
  return fold === undefined ? measures.cardHeader - 6 : fold.rect.y + fold.rect.height - 1;
}
