'use client';
import { MoveRight, Unplug } from 'lucide-react';
import { useActions } from '@/components/actions/actions-context';
import { useSelection } from '@/components/shell/view-state';
import { DriverMark } from '@/components/ui/driver-mark';
import { StatusMark } from '@/components/ui/status-mark';
import { Tooltip } from '@/components/ui/tooltip';
import { type Container, sharedStackOwner } from '@/lib/domain/container';
import { homeNetworkId } from '@/lib/domain/default-route';
import type { ContainerDetail, EndpointDetail } from '@/lib/domain/detail';
import { type Endpoint, isMissingNetworkId } from '@/lib/domain/endpoint';
import type { Network } from '@/lib/domain/network';
import type { Snapshot } from '@/lib/domain/snapshot';
import { inspectorMessages as words } from '@/lib/messages/inspector';
import { Chip, Fact, Facts } from './facts';

type Props = {
  container: Container;
  snapshot: Snapshot;
  endpoints: Endpoint[];
  detail: ContainerDetail | undefined;
};

/** The networks of one container, each with its endpoint: addresses and status at once, aliases once inspected. */
export function EndpointList({ container, snapshot, endpoints, detail }: Props) {
  const ownerId = sharedStackOwner(container);
  if (ownerId !== undefined) {
    const owner = snapshot.containers.find((one) => one.id === ownerId);
    return <p>{owner ? words.endpoint.shares({ owner: owner.name }) : words.endpoint.sharesMissing}</p>;
  }
  if (container.networkMode === 'host') return <p>{words.endpoint.host}</p>;
  if (endpoints.length === 0) return <p>{words.endpoint.none}</p>;
  const networks = new Map(snapshot.networks.map((one) => [one.id, one]));
  const home = homeNetworkId(container, endpoints, networks);
  return (
    <ul className="flex flex-col gap-3">
      {endpoints.map((endpoint) => (
        <EndpointItem
          key={endpoint.networkId}
          container={container}
          endpoint={endpoint}
          network={networks.get(endpoint.networkId)}
          isHome={endpoint.networkId === home}
          detail={detail?.endpoints.find((one) => one.networkName === endpoint.networkName)}
        />
      ))}
    </ul>
  );
}

type ItemProps = {
  container: Container;
  endpoint: Endpoint;
  network: Network | undefined;
  isHome: boolean;
  detail: EndpointDetail | undefined;
};

function EndpointItem({ container, endpoint, network, isHome, detail }: ItemProps) {
  const [, select] = useSelection();
  const about = endpoint.reason ? words.broken[endpoint.reason] : words.statuses[endpoint.status];
  const addressKnown = (own: string | undefined, length: number | undefined) =>
    own === undefined ? undefined : length === undefined ? own : `${own}/${length}`;
  return (
    <li>
      <div className="flex items-center gap-2">
        <StatusMark status={endpoint.status} />
        <button
          type="button"
          disabled={isMissingNetworkId(endpoint.networkId)}
          className="flex min-w-0 items-center gap-1.5 text-left font-medium hover:underline disabled:no-underline"
          onClick={() => select({ kind: 'network', id: endpoint.networkId })}
        >
          {network ? <DriverMark driver={network.driver} size={13} /> : null}
          <span className="min-w-0 [overflow-wrap:anywhere]">{endpoint.networkName}</span>
        </button>
        {isHome ? <Chip>{words.endpoint.defaultRoute}</Chip> : null}
        <EndpointButtons container={container} endpoint={endpoint} />
      </div>
      <div className="ml-5 mt-0.5">
        {endpoint.status === 'up' ? null : <p className="text-ink-soft">{about}</p>}
        <Facts>
          <Fact term={words.endpoint.address} mono>
            {addressKnown(endpoint.ipv4, detail?.ipv4PrefixLength) ?? detail?.chosen.ipv4}
            {detail?.chosen.ipv4 ? (
              <span title={words.endpoint.chosenHint} className="ml-2 font-sans text-2xs text-ink-faint">
                {words.endpoint.chosen}
              </span>
            ) : null}
          </Fact>
          <Fact term={words.endpoint.ipv6} mono>
            {addressKnown(endpoint.ipv6, detail?.ipv6PrefixLength) ?? detail?.chosen.ipv6}
          </Fact>
          <Fact term={words.endpoint.gateway} mono>
            {detail?.gateway ?? endpoint.gateway}
          </Fact>
          <Fact term={words.endpoint.mac} mono>
            {endpoint.mac ?? detail?.mac}
          </Fact>
          <Fact term={words.endpoint.aliases} mono>
            {detail?.aliases.join(', ')}
          </Fact>
          <Fact term={words.endpoint.names} mono>
            {detail?.dnsNames.join(', ')}
          </Fact>
          <Fact term={words.endpoint.priority} mono>
            {endpoint.gatewayPriority}
          </Fact>
        </Facts>
      </div>
    </li>
  );
}

function EndpointButtons({ container, endpoint }: { container: Container; endpoint: Endpoint }) {
  const actions = useActions();
  const names = { container: container.name, network: endpoint.networkName };
  const where = { containerId: container.id, networkId: endpoint.networkId };
  const look =
    'inline-flex size-6 items-center justify-center rounded text-ink-faint hover:bg-raised hover:text-ink disabled:opacity-40';
  return (
    <span className="ml-auto flex shrink-0">
      <Tooltip text={words.actions.moveEndpoint(names)}>
        <button
          type="button"
          aria-label={words.actions.moveEndpoint(names)}
          disabled={actions.disabled !== undefined}
          className={look}
          onClick={() =>
            actions.moveContainerFrom({ containerId: container.id, fromNetworkId: endpoint.networkId })
          }
        >
          <MoveRight size={13} aria-hidden />
        </button>
      </Tooltip>
      <Tooltip text={words.actions.disconnectEndpoint(names)}>
        <button
          type="button"
          aria-label={words.actions.disconnectEndpoint(names)}
          disabled={actions.disabled !== undefined}
          className={look}
          onClick={() => actions.disconnectContainer(where)}
        >
          <Unplug size={13} aria-hidden />
        </button>
      </Tooltip>
    </span>
  );
}
