import type { PoolCell } from '@/lib/domain/pool-picture';

export type CellLook = 'used' | 'gateway' | 'excluded' | 'own' | 'free' | 'outside' | 'block';

/** What a cell looks like: told by shape as much as by colour. */
export function cellLook(cell: PoolCell): CellLook {
  if (cell.kind === 'block') return 'block';
  const { claim, dynamic } = cell;
  if (claim === undefined) return dynamic ? 'free' : 'outside';
  return claim.kind === 'network' || claim.kind === 'broadcast' ? 'own' : claim.kind;
}

export const looks: Readonly<Record<CellLook, string>> = {
  used: 'border-accent bg-accent',
  gateway: 'border-ink-soft bg-surface shadow-[inset_0_0_0_2px_var(--ink-soft)]',
  excluded: 'pool-hatched border-line-strong',
  own: 'border-transparent bg-line',
  free: 'border-line bg-surface',
  outside: 'border-dashed border-line-strong bg-sunken',
  block: 'border-line bg-surface',
};

/** How dark a block is, in percent: one address in a large block is seen as well, and a full one is the darkest. */
export function density(taken: number, size: bigint): number {
  if (taken === 0) return 0;
  const share = Number((BigInt(taken) * 1000n) / size) / 1000;
  return Math.round(25 + 75 * Math.sqrt(share));
}
