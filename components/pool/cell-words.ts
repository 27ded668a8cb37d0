import type { PoolCell } from '@/lib/domain/pool-picture';
import { poolMessages as words } from '@/lib/messages/pool';

/** What a cell is, in one line: the address and who has it, or the block and how full it is. */
export function cellWords(cell: PoolCell): string {
  if (cell.kind === 'block') {
    const { block, claims, size } = cell;
    return words.block({ block, taken: claims.length, size: size.toLocaleString('en-GB') });
  }
  const { address, claim, dynamic } = cell;
  if (claim !== undefined) return words.claimed({ address, kind: claim.kind, holder: claim.holder });
  return dynamic ? words.free({ address }) : words.freeOutside({ address });
}
