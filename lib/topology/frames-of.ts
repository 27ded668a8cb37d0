import { boundsOf } from './bounds';
import type { Card, Frame } from './chart';
import type { RememberedFrame } from './layout-memory';
import { measures } from './measures';
import { grown } from './overlap';

/**
 * Draws each frame as closely around its cards as its title and padding let it, so that the ground it keeps to grow into is not seen.
 * @param groupOf the group of a card; one that the reader has put outside of its frames is in none.
 */
export function framesOf(
  cards: readonly Card[],
  frames: Readonly<Record<string, readonly RememberedFrame[]>>,
  groupOf: (card: Card) => string | undefined,
): Frame[] {
  const members = new Map<RememberedFrame, Card[]>();
  for (const card of cards) {
    const group = groupOf(card);
    const home = group === undefined ? undefined : frames[group]?.find((frame) => isIn(frame, card));
    if (home) members.set(home, [...(members.get(home) ?? []), card]);
  }
  return Object.entries(frames).flatMap(([group, parts]) =>
    parts.flatMap((part, index): Frame[] => {
      const held = members.get(part);
      if (held === undefined) return [];
      const { framePadding, frameTitle } = measures;
      const { x, y, width, height } = grown(boundsOf(held.map(({ rect }) => rect)), framePadding);
      const rect = { x, y: y + framePadding - frameTitle, width, height: height - framePadding + frameTitle };
      return [{ key: `${group}\n${index}`, name: group, rect, networks: held.length }];
    }),
  );
}

function isIn({ x, y, columns, height }: RememberedFrame, { rect }: Card): boolean {
  const right = x + columns * (measures.cardWidth + measures.gutter);
  return rect.x >= x && rect.x < right && rect.y >= y && rect.y < y + height;
}
