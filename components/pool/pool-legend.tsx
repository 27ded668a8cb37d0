import type { PoolCell } from '@/lib/domain/pool-picture';
import { poolMessages } from '@/lib/messages/pool';
import { type CellLook, cellLook, looks } from './cell-look';

const order: readonly CellLook[] = ['used', 'gateway', 'excluded', 'own', 'free', 'outside'];
const words = poolMessages.legend;

/** What the cells in sight mean. */
export function PoolLegend({ cells }: { cells: readonly PoolCell[] }) {
  const present = new Set(cells.map(cellLook));
  if (present.has('block')) return <p className="mt-1 text-2xs text-ink-faint">{words.dense}</p>;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-2xs text-ink-faint">
      {order
        .filter((look): look is Exclude<CellLook, 'block'> => look !== 'block' && present.has(look))
        .map((look) => (
          <li key={look} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-2.5 rounded-[2px] border ${looks[look]}`} />
            {words[look]}
          </li>
        ))}
    </ul>
  );
}
