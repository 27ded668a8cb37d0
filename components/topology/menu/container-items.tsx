'use client';
import { useActions } from '@/components/actions/actions-context';
import { useReach } from '@/components/reach/reach-context';
import { useAnnounce } from '@/components/shell/announcer';
import { chartMessages } from '@/lib/messages/chart';
import { reachMessages } from '@/lib/messages/reach-panel';
import type { Leaf } from '@/lib/topology/chart';
import type { Selection } from '../../shell/view-state';
import type { ContainerFacts } from '../container-facts';
import { LifecycleItems } from './lifecycle-items';
import { Item, Separator } from './menu-item';

const words = chartMessages.menu;

type Props = { facts: ContainerFacts; leaf: Leaf | undefined; select: (thing: Selection) => void };

/** What can be done with a container. Whether Docker lets it is told by the dialog that each opens. */
export function ContainerItems({ facts: { container, endpoints }, leaf, select }: Props) {
  const actions = useActions();
  const { askFrom } = useReach();
  const copy = useCopy();
  const containerId = container.id;
  const addresses = endpoints.flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6].filter((one) => one !== undefined));
  const member = endpoints.length > 0;
  return (
    <>
      <Item onSelect={() => select({ kind: 'container', id: containerId })}>{words.inspect}</Item>
      <Item onSelect={() => askFrom({ kind: 'container', id: containerId })} shortcut={reachMessages.key}>
        {reachMessages.item}
      </Item>
      <Separator />
      {member ? (
        <Item
          disabled={actions.disabled}
          onSelect={() =>
            actions.moveContainerFrom({
              containerId,
              ...(leaf && leaf.kind !== 'rider' ? { fromNetworkId: leaf.networkId } : {}),
            })
          }
        >
          {words.moveTo}
        </Item>
      ) : null}
      <Item disabled={actions.disabled} onSelect={() => actions.connectContainer({ containerId })}>
        {words.connectTo}
      </Item>
      {endpoints.map(({ networkId, networkName }) => (
        <Item
          key={networkId}
          disabled={actions.disabled}
          onSelect={() => actions.disconnectContainer({ containerId, networkId })}
        >
          {words.disconnectFrom({ network: networkName })}
        </Item>
      ))}
      <LifecycleItems container={container} />
      {addresses.length > 0 ? <Separator /> : null}
      {addresses.map((address) => (
        <Item key={address} onSelect={() => copy(address)}>
          {words.copyAddress({ address })}
        </Item>
      ))}
    </>
  );
}

function useCopy(): (address: string) => void {
  const announce = useAnnounce();
  return (address) => {
    void write(address).then(
      () => announce(words.copied({ address })),
      () => announce(words.copyFailed({ address })),
    );
  };
}

/** Async, so that a page without a clipboard (plain HTTP) is a rejection like any other. */
async function write(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
