'use client';
import { useActions } from '@/components/actions/actions-context';
import { useChecks } from '@/components/reach/check/checks-provider';
import { chartMessages } from '@/lib/messages/chart';
import { checkMessages } from '@/lib/messages/network-check';
import { matrixMessages } from '@/lib/messages/reach-matrix';
import { type Selection, useMatrixScope } from '../../shell/view-state';
import { Item, Separator } from './menu-item';

const words = chartMessages.menu;

export type NetworkOfMenu = {
  id: string;
  name: string;
  /** False for a network that containers refer to but the engine no longer has. */
  real: boolean;
  /** How its containers are drawn, where there are enough to fold. */
  fold?: 'open' | 'folded';
};

type Props = {
  network: NetworkOfMenu;
  select: (thing: Selection) => void;
  onFold: (cardId: string) => void;
};

/** What can be done with a network. */
export function NetworkItems({ network, select, onFold }: Props) {
  const actions = useActions();
  const { begin: check } = useChecks();
  const [, openMatrix] = useMatrixScope();
  return (
    <>
      <Item onSelect={() => select({ kind: 'network', id: network.id })}>{words.inspect}</Item>
      {network.fold ? (
        <Item onSelect={() => onFold(network.id)}>
          {network.fold === 'folded' ? chartMessages.fold.open : chartMessages.fold.close}
        </Item>
      ) : null}
      <Item onSelect={() => openMatrix({ kind: 'network', id: network.id })}>{matrixMessages.open}</Item>
      {network.real ? (
        <Item
          disabled={actions.disabled}
          onSelect={() => {
            select({ kind: 'network', id: network.id });
            check(network.id);
          }}
        >
          {checkMessages.run}
        </Item>
      ) : null}
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
        <Item disabled={actions.disabled} onSelect={() => actions.editNetwork(network.id)}>
          {words.editNetwork}
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
