'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { PoolGrid } from '@/components/pool/pool-grid';
import { useLiveEngine } from '@/components/shell/live-engine';
import { Button } from '@/components/ui/button';
import { networkQuery } from '@/lib/client/queries';
import { subnetsOf } from '@/lib/domain/address-on-network';
import type { Family } from '@/lib/domain/ip-address';
import type { Network } from '@/lib/domain/network';
import { poolClaims } from '@/lib/domain/pool-claims';
import { poolMessages } from '@/lib/messages/pool';
import { Disclosure } from '../form/disclosure';

const words = poolMessages.picker;

/**
 * Lets an address be chosen from the pools of a network, folded away below the field it fills in: the next free one is one press away,
 * and the picture tells who has the others.
 * @param value the address in the field.
 */
export function AddressPicker(props: {
  network: Network;
  family: Family;
  value: string;
  onPick: (address: string) => void;
}) {
  const { network, family, value, onPick } = props;
  const { engine, snapshot } = useLiveEngine();
  const { data: detail } = useQuery(networkQuery(engine.id, network.id));
  const pools = useMemo(
    () =>
      snapshot === undefined
        ? []
        : subnetsOf(network, family).map(({ subnet }) => ({
            subnet,
            claims: poolClaims(network, subnet, snapshot, detail),
            nextFree: detail?.use.find((use) => use.subnet === subnet.subnet)?.nextFree,
          })),
    [network, family, snapshot, detail],
  );
  if (pools.length === 0) return <p className="mt-1 text-2xs text-ink-faint">{words.none}</p>;
  return (
    <Disclosure title={words.open[family]}>
      {pools.map(({ subnet, claims, nextFree }) => (
        <div key={subnet.subnet} className="mt-1 first:mt-0">
          <div className="flex items-center justify-between gap-2">
            <code className="font-mono text-xs">{subnet.subnet}</code>
            {nextFree === undefined ? (
              detail && <span className="text-2xs text-ink-faint">{words.full}</span>
            ) : (
              <Button size="small" onClick={() => onPick(nextFree)}>
                {words.nextFree({ address: nextFree })}
              </Button>
            )}
          </div>
          <PoolGrid subnet={subnet} claims={claims} picked={value.trim()} onPick={onPick} />
        </div>
      ))}
    </Disclosure>
  );
}
