import type { Leaf, Rect } from './chart';
import type { Member } from './grouping';
import { leafWidth, measures } from './measures';

/** Slots of one card, by container name. */
export type Slots = Readonly<Record<string, number>>;

/** Which member has which slot; `undefined` stands for a hole. */
export type Seating = readonly (Member | undefined)[];

/**
 * Gives every member a slot: the one it had; for newcomers the first free one, a rider's being rather the one right below
 * its provider. A slot once given is never changed for the sake of another.
 * @param members in the order in which newcomers choose.
 */
export function seat(members: readonly Member[], remembered: Slots, columns: number): Seating {
  const seats: (Member | undefined)[] = [];
  const newcomers: Member[] = [];
  for (const member of members) {
    const slot = Object.hasOwn(remembered, member.name) ? remembered[member.name] : undefined;
    if (slot === undefined || seats[slot] !== undefined) newcomers.push(member);
    else seats[slot] = member;
  }
  let free = 0;
  for (const member of newcomers) {
    const provider =
      member.ridesOn === undefined ? -1 : seats.findIndex((one) => isBody(one, member.ridesOn));
    const below = provider + columns;
    if (provider >= 0 && seats[below] === undefined) {
      seats[below] = member;
      continue;
    }
    while (seats[free] !== undefined) free += 1;
    seats[free] = member;
  }
  return seats;
}

function isBody(member: Member | undefined, containerId: string | undefined): boolean {
  return member?.kind === 'home' && member.containerId === containerId;
}

/** @returns the slots to remember: those in use, and those of absent names that nobody took. */
export function slotsToRemember(seats: Seating, remembered: Slots): Slots {
  // The usual case: nobody came, so nobody took an absent one's slot.
  const isAsBefore = seats.every((member, slot) => member === undefined || remembered[member.name] === slot);
  if (isAsBefore) return remembered;
  const slots: Record<string, number> = {};
  const present = new Set<string>();
  for (const [slot, member] of seats.entries()) {
    if (member === undefined) continue;
    slots[member.name] = slot;
    present.add(member.name);
  }
  const held = new Set<number>();
  for (const [name, slot] of Object.entries(remembered)) {
    if (present.has(name) || seats[slot] !== undefined || held.has(slot)) continue;
    held.add(slot);
    slots[name] = slot;
  }
  return slots;
}

/**
 * @param above rows of the card above its leaves.
 * @returns where a slot is in its card: row after row, so that growing adds rows and moves nothing.
 */
export function slotRect(slot: number, columns: number, above = 0): Rect {
  const width = leafWidth(columns);
  const column = slot % columns;
  return {
    x: measures.cardPadding + column * (width + measures.leafGap),
    y: measures.cardHeader + (above + Math.floor(slot / columns)) * measures.leafHeight,
    width,
    height: measures.leafHeight,
  };
}

/** Writes into every member its slot and rect. @returns the leaves of one card, in slot order. */
export function placeLeaves(seats: Seating, rectOf: (slot: number) => Rect): Leaf[] {
  const leaves: Leaf[] = [];
  for (const [slot, member] of seats.entries()) {
    if (member === undefined) continue;
    member.slot = slot;
    member.rect = rectOf(slot);
    leaves.push(member);
  }
  return leaves;
}
