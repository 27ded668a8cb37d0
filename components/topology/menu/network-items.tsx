'use client';
import { useActions } from '@/components/actions/actions-context';
import { chartMessages } from '@/lib/messages/chart';
import type { Selection } from '../../shell/view-state';
import { Item, Separator } from './menu-item';

const words = chartMessages.menu;

type Props = {
  /** `real` is false for a network that containers refer to but the engine no longer has. */
  network: { id: string; name: string; real: boolean };
  select: (thing: Selection) => void;
};

/** What can be done with a network. */
export function NetworkItems({ network, select }: Props) {
  const actions = useActions();
  return (
    <>
      <Item onSelect={() => select({ kind: 'network', id: network.id })}>{words.inspect}</Item>
      <Separator />
      <Item disabled={actions.disabled} onSelect={actions.createNetwork}>
        {words.createNetwork}
      </Item>
      {network.real ? (
        <Item disabled={actions.disabled} onSelect={() => actions.runContainer({ networkId: network.id })}>
          {words.runContainer}
        </Item>
      ) : null}
      {network.real ? (
        <Item danger disabled={actions.disabled} onSelect={() => actions.removeNetwork(network.id)}>
          {words.removeNetwork}
        </Item>
      ) : null}
    </>
  );
}
