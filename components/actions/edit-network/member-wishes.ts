import type { WireReason } from '@/lib/contract/wire-reason';

/** A member whose chosen address has no room on the network as it is to be, and what is to become of it. */
export type MemberRow = {
  containerId: string;
  field: 'ipv4' | 'ipv6';
  /** The address that it has chosen now. */
  address: string;
  /** What is typed; empty leaves it to the engine. */
  wish: string;
};

/** One member's part of a recreation's body. */
export type MemberWish = { containerId: string; ipv4?: string; ipv6?: string };

/** Which member and which of its addresses a reason is about; undefined where it is about something else. */
export function memberOf(reason: WireReason): Pick<MemberRow, 'containerId' | 'field'> | undefined {
  const found = /^members\.([^.]+)\.(ipv4|ipv6)$/.exec(reason.field ?? '');
  const [, containerId, field] = found ?? [];
  if (containerId === undefined || (field !== 'ipv4' && field !== 'ipv6')) return undefined;
  return { containerId, field };
}

/** What the rows come to in a request: an entry for each member, for without one its address is a reason against the change. */
export function wishesOf(rows: readonly MemberRow[]): MemberWish[] {
  const wishes = new Map<string, MemberWish>();
  for (const { containerId, field, wish } of rows) {
    const address = wish.trim();
    const before = wishes.get(containerId) ?? { containerId };
    wishes.set(containerId, address === '' ? before : { ...before, [field]: address });
  }
  return [...wishes.values()];
}
