import type { Leaf, Rect } from './chart';
import type { Member } from './grouping';
import { leafWidth, measures } from './measures';

/** Slots of one card, by container name. */
export type Slots = Readonly<Record<string, number>>;

/**
 * Gives every member a slot: the one it had; for newcomers the first free one, a rider's being rather the one right below
 * its provider. A slot once given is never changed for the sake of another.
 * @param members in the order in which newcomers choose.
 * @returns slots by member, and what to remember: those, and the slots of absent names that nobody took.
 */
export function assignSlots(
  members: readonly Member[],
  remembered: Slots,
  columns: number,
): { slots: Map<Member, number>; remember: Record<string, number> } {
  const taken = new Set<number>();
  const slots = new Map<Member, number>();
  const ofContainer = new Map<string, number>();
  const give = (member: Member, slot: number) => {
    taken.add(slot);
    slots.set(member, slot);
    ofContainer.set(member.containerId, slot);
  };
  for (const member of members) {
    const slot = Object.hasOwn(remembered, member.name) ? remembered[member.name] : undefined;
    if (slot !== undefined && !taken.has(slot)) give(member, slot);
  }
  let free = 0;
  for (const member of members) {
    if (slots.has(member)) continue;
    const provider = member.ridesOn === undefined ? undefined : ofContainer.get(member.ridesOn);
    const below = provider === undefined ? undefined : provider + columns;
    if (below !== undefined && !taken.has(below)) {
      give(member, below);
      continue;
    }
    while (taken.has(free)) free += 1;
    give(member, free);
  }
  return { slots, remember: toRemember(slots, taken, remembered) };
}

function toRemember(
  slots: ReadonlyMap<Member, number>,
  taken: ReadonlySet<number>,
  remembered: Slots,
): Record<string, number> {
  const present = new Set<string>();
  const entries: [string, number][] = [];
  for (const [member, slot] of slots) {
    present.add(member.name);
    entries.push([member.name, slot]);
  }
  const held = new Set(taken);
  for (const [name, slot] of Object.entries(remembered)) {
    if (present.has(name) || held.has(slot)) continue;
    held.add(slot);
    entries.push([name, slot]);
  }
  return Object.fromEntries(entries.sort((a, b) => a[1] - b[1]));
}

/** @returns one more than the highest slot in use: what a card must have room for. */
export function extentOf(slots: ReadonlyMap<Member, number>): number {
  let extent = 0;
  for (const slot of slots.values()) extent = Math.max(extent, slot + 1);
  return extent;
}

/** @returns where a slot is in its card: row after row, so that growing adds rows and moves nothing. */
export function slotRect(slot: number, columns: number): Rect {
  const width = leafWidth(columns);
  const column = slot % columns;
  return {
    x: measures.cardPadding + column * (width + measures.leafGap),
    y: measures.cardHeader + Math.floor(slot / columns) * measures.leafHeight,
    width,
    height: measures.leafHeight,
  };
}

/** @returns the leaves of one card, in slot order. */
export function placeLeaves(slots: ReadonlyMap<Member, number>, columns: number): Leaf[] {
  const leaves: Leaf[] = [];
  for (const [member, slot] of slots) leaves.push({ ...member, slot, rect: slotRect(slot, columns) });
  return leaves.sort((a, b) => a.slot - b.slot);
}
