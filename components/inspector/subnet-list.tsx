import type { z } from 'zod';
import { PoolGrid } from '@/components/pool/pool-grid';
import type { subnetUseSchema } from '@/lib/contract/operations';
import type { NetworkDetail } from '@/lib/domain/detail';
import type { Network } from '@/lib/domain/network';
import { poolClaims } from '@/lib/domain/pool-claims';
import type { Snapshot } from '@/lib/domain/snapshot';
import { inspectorMessages as words } from '@/lib/messages/inspector';
import { Fact, Facts } from './facts';

type Use = z.infer<typeof subnetUseSchema>;

/** The pools of a network, each with a picture of who has what and, once inspected, how full it is. */
export function SubnetList({
  network,
  snapshot,
  detail,
}: {
  network: Network;
  snapshot: Snapshot;
  detail: (NetworkDetail & { use: Use[] }) | undefined;
}) {
  if (network.subnets.length === 0) return <p className="text-ink-faint">{words.subnet.none}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {network.subnets.map((subnet) => (
        <li key={subnet.subnet}>
          <code className="font-mono text-xs">{subnet.subnet}</code>
          <UseBar use={detail?.use.find((one) => one.subnet === subnet.subnet)} />
          {network.configOnly ? null : (
            <PoolGrid subnet={subnet} claims={poolClaims(network, subnet, snapshot, detail)} />
          )}
          <Facts>
            <Fact term={words.subnet.gateway} mono>
              {subnet.gateway}
            </Fact>
            <Fact term={words.subnet.range} mono>
              {subnet.ipRange}
            </Fact>
            <Fact term={words.subnet.excluded} mono>
              {Object.entries(subnet.auxAddresses)
                .map(([name, address]) => `${name} ${address}`)
                .join(', ')}
            </Fact>
          </Facts>
        </li>
      ))}
    </ul>
  );
}

/** A pool as a bar; counts can exceed Number's range, so the share is taken in bigint. */
function UseBar({ use }: { use: Use | undefined }) {
  if (!use) return null;
  const capacity = BigInt(use.capacity);
  const permille =
    capacity === 0n ? 1000 : Number(((BigInt(use.used) + BigInt(use.reserved)) * 1000n) / capacity);
  return (
    <div className="mb-1">
      <div aria-hidden className="my-1 h-1 overflow-hidden rounded-full bg-sunken ring-1 ring-line">
        <div
          className="h-full bg-accent"
          style={{ width: `${Math.min(100, Math.max(1, permille / 10))}%` }}
        />
      </div>
      <p className="text-xs text-ink-soft">
        {words.subnet.use({ used: use.used, capacity: use.capacity })}
        {use.available === undefined ? null : ` · ${words.subnet.available({ count: use.available })}`}
        {' · '}
        <span className="whitespace-nowrap">
          {use.nextFree === undefined ? words.subnet.full : words.subnet.next({ address: use.nextFree })}
        </span>
      </p>
    </div>
  );
}
