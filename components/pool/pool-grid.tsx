'use client';
import { ChevronLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Subnet } from '@/lib/domain/network';
import type { Claim } from '@/lib/domain/pool-claims';
import { poolPicture } from '@/lib/domain/pool-picture';
import { poolMessages as words } from '@/lib/messages/pool';
import { PoolCells } from './pool-cells';
import { PoolLegend } from './pool-legend';

/**
 * The picture of one pool: who has which address, told on hover and focus. Blocks of a large pool can be looked into.
 * @param onPick makes free addresses buttons; without it the picture only tells.
 */
export function PoolGrid(props: {
  subnet: Subnet;
  claims: readonly Claim[];
  picked?: string | undefined;
  onPick?: (address: string) => void;
}) {
  const { subnet, claims, picked, onPick } = props;
  const [within, setWithin] = useState<string>();
  const [told, setTold] = useState<string>();
  const picture = useMemo(() => poolPicture(subnet, claims, within), [subnet, claims, within]);
  if (picture === undefined) return null;
  const isPart = picture.window !== subnet.subnet;
  return (
    <div className="mb-2 mt-2">
      {isPart ? (
        <div className="mb-1.5 flex h-7 items-center gap-2 text-2xs text-ink-faint">
          {within === undefined ? null : (
            <Button size="small" look="quiet" className="-ml-2" onClick={() => setWithin(undefined)}>
              <ChevronLeft size={13} aria-hidden />
              {words.whole}
            </Button>
          )}
          <span className="font-mono">{words.window({ window: picture.window })}</span>
        </div>
      ) : null}
      <PoolCells
        key={picture.window}
        label={words.grid({ subnet: picture.window })}
        cells={picture.cells}
        picked={picked}
        onTell={setTold}
        onLookInto={setWithin}
        onPick={onPick}
      />
      {/* Read out with the cell itself; this is for the eye. */}
      <p aria-hidden className="mt-1.5 h-4 truncate font-mono text-2xs text-ink-soft">
        {told ?? <span className="font-sans text-ink-faint">{onPick ? words.pickHint : words.hint}</span>}
      </p>
      {within === undefined && picture.beyond > 0n ? (
        <p className="text-2xs text-ink-faint">
          {words.beyond({ count: picture.beyond.toLocaleString('en-GB') })}
        </p>
      ) : null}
      <PoolLegend cells={picture.cells} />
    </div>
  );
}
