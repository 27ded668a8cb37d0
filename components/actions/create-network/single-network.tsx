'use client';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Network } from '@/lib/domain/network';
import { networkDrivers } from '@/lib/messages/network-drivers';
import { useActions } from '../actions-context';

const words = networkDrivers.single;

/** Why there is no second network of the drivers host and null, and the way on. */
export function SingleNetwork({ driver, networks }: { driver: string; networks: readonly Network[] }) {
  const actions = useActions();
  const network = networks.find((one) => one.driver === driver);
  const name = network?.name ?? (driver === 'null' ? 'none' : driver);
  return (
    <Notice kind="info" title={words.title({ network: name })}>
      <p>{driver === 'null' ? words.none : words.host}</p>
      {network ? (
        <Button
          size="small"
          className="mt-2"
          disabled={actions.disabled !== undefined}
          onClick={() => actions.runContainer({ networkId: network.id })}
        >
          {words.run({ network: name })}
        </Button>
      ) : null}
    </Notice>
  );
}
