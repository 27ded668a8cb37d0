'use client';
import { useMemo } from 'react';
import { useActions } from '@/components/actions/actions-context';
import { worstStatus } from '@/components/inspector/worst-status';
import type { EndpointCheck, EndpointChecks } from '@/components/reach/check/endpoint-checks';
import { useReach } from '@/components/reach/reach-context';
import { VerdictMark } from '@/components/reach/verdict-mark';
import { useSelection } from '@/components/shell/view-state';
import { StatusMark } from '@/components/ui/status-mark';
import { compareAddresses } from '@/lib/domain/compare-address';
import { compareText } from '@/lib/domain/compare-text';
import { type Container, sharedStackOwner } from '@/lib/domain/container';
import { type Endpoint, type EndpointStatus, endpointKey, endpointStatuses } from '@/lib/domain/endpoint';
import type { Party } from '@/lib/domain/reachability/question';
import type { Snapshot } from '@/lib/domain/snapshot';
import { stateChangesOf } from '@/lib/domain/state-changes';
import { lifecycleMessages } from '@/lib/messages/lifecycle';
import { reachMessages } from '@/lib/messages/reach-panel';
import { shellMessages } from '@/lib/messages/shell';
import { tableMessages as words } from '@/lib/messages/table';
import { checkInWords, useEndpointChecks } from '../path/use-endpoint-checks';
import { byName, Mono, NameButton } from './cells';
import type { Column } from './column';
import { RowMenu, RowMenuItems } from './row-menu';
import { SortableTable } from './sortable-table';

type Props = { snapshot: Snapshot; anyAtAll: boolean; scroller: HTMLElement | null };
type Row = {
  container: Container;
  endpoints: Endpoint[];
  status: EndpointStatus;
  owner: string | undefined;
  lowestAddress: string;
  checks: EndpointChecks;
};

/** Every container as a row, with each of its endpoints on a line. */
export function ContainersTable({ snapshot, anyAtAll, scroller }: Props) {
  const [selection, select] = useSelection();
  const { open, choose } = useReach();
  const checks = useEndpointChecks();
  const rows = useMemo(() => rowsOf(snapshot, checks), [snapshot, checks]);
  const press = (thing: Party & { kind: 'container' }) =>
    open === undefined ? select(thing) : choose(thing);
  return (
    <SortableTable
      label={words.containers}
      columns={columns}
      rows={rows}
      rowId={idOf}
      scroller={scroller}
      selectedId={selection?.kind === 'container' ? selection.id : undefined}
      onSelect={(row) => press({ kind: 'container', id: row.container.id })}
      empty={anyAtAll ? words.noContainers : words.noContainersAtAll}
    />
  );
}

function rowsOf(snapshot: Snapshot, checks: EndpointChecks): Row[] {
  const names = new Map(snapshot.containers.map((one) => [one.id, one.name]));
  const endpoints = new Map<string, Endpoint[]>();
  for (const endpoint of snapshot.endpoints) {
    const own = endpoints.get(endpoint.containerId);
    if (own) own.push(endpoint);
    else endpoints.set(endpoint.containerId, [endpoint]);
  }
  return snapshot.containers.map((container) => {
    const own = (endpoints.get(container.id) ?? []).sort((a, b) => byName(a.networkName, b.networkName));
    const owner = names.get(sharedStackOwner(container) ?? '');
    const lowestAddress = own.map((one) => one.ipv4 ?? one.ipv6 ?? '').sort(compareAddresses)[0] ?? '';
    return { container, endpoints: own, status: worstStatus(container, own), owner, lowestAddress, checks };
  });
}

const idOf = (row: Row) => row.container.id;

const portsOf = (container: Container) =>
  container.publishedPorts.map(
    (port) => `${port.hostIp}:${port.hostPort} → ${port.containerPort}/${port.protocol}`,
  );

const columns: readonly Column<Row>[] = [
  {
    id: 'name',
    header: words.columns.name,
    width: 14,
    cell: (row) => <NameButton mark={<StatusMark status={row.status} />} name={row.container.name} />,
    compare: (a, b) => byName(a.container.name, b.container.name),
  },
  {
    id: 'state',
    header: words.columns.state,
    width: 7.5,
    cell: (row) => (
      <span className="flex items-center gap-1.5 whitespace-nowrap">
        <StatusMark status={row.status} /> {shellMessages.statuses[row.status]}
      </span>
    ),
    compare: (a, b) => endpointStatuses.indexOf(a.status) - endpointStatuses.indexOf(b.status),
  },
  {
    id: 'endpoints',
    header: words.columns.endpoints,
    width: 18,
    cell: (row) => <Endpoints row={row} />,
    compare: (a, b) => compareAddresses(a.lowestAddress, b.lowestAddress),
  },
  {
    id: 'mac',
    header: words.columns.mac,
    width: 9.5,
    cell: (row) => <Mono lines={row.endpoints.flatMap((one) => one.mac ?? [])} />,
    compare: (a, b) => compareText(a.endpoints[0]?.mac ?? '', b.endpoints[0]?.mac ?? ''),
  },
  {
    id: 'ports',
    header: words.columns.ports,
    width: 14,
    cell: (row) => <Mono lines={portsOf(row.container)} />,
    compare: (a, b) =>
      (a.container.publishedPorts[0]?.hostPort ?? 0) - (b.container.publishedPorts[0]?.hostPort ?? 0),
  },
  {
    id: 'image',
    header: words.columns.image,
    width: 13,
    cell: (row) => (
      <span className="block truncate font-mono text-xs leading-5" title={row.container.image}>
        {row.container.image}
      </span>
    ),
    compare: (a, b) => byName(a.container.image, b.container.image),
  },
  {
    id: 'project',
    header: words.columns.project,
    width: 8,
    cell: (row) => row.container.project ?? '',
    compare: (a, b) => byName(a.container.project ?? '', b.container.project ?? ''),
  },
  { id: 'actions', header: words.columns.actions, width: 4, cell: (row) => <ContainerMenu row={row} /> },
];

function Endpoints({ row }: { row: Row }) {
  const { container, endpoints, owner, checks } = row;
  if (sharedStackOwner(container) !== undefined)
    return <span className="text-ink-soft">{owner ? words.shares({ owner }) : words.sharesGone}</span>;
  if (container.networkMode === 'host') return <span className="text-ink-soft">{words.onHost}</span>;
  if (endpoints.length === 0) return <span className="text-ink-soft">{words.onNothing}</span>;
  return (
    <ul className="flex flex-col">
      {endpoints.map((one) => (
        <li key={one.networkId} className="flex items-center gap-2 whitespace-nowrap">
          <StatusMark status={one.status} size={10} />
          <span className="sr-only">{shellMessages.statuses[one.status]}</span>
          <span className="truncate" title={one.networkName}>
            {one.networkName}
          </span>
          <span className="font-mono text-xs text-ink-soft">
            {one.reason === 'network-missing' ? words.missing : (one.ipv4 ?? one.ipv6 ?? '')}
          </span>
          <Checked check={checks.get(endpointKey(one))} />
        </li>
      ))}
    </ul>
  );
}

/** What trying it showed, where that is known. */
function Checked({ check }: { check: EndpointCheck | undefined }) {
  if (check === undefined) return null;
  const verdict =
    check.status === 'verified' ? 'reachable' : check.status === 'partly' ? 'unknown' : 'unreachable';
  const told = checkInWords(check);
  return (
    <span title={told} className="inline-flex" data-check={check.status}>
      <VerdictMark verdict={verdict} size={12} />
      <span className="sr-only">{told}</span>
    </span>
  );
}

function ContainerMenu({ row }: { row: Row }) {
  return (
    <RowMenu label={words.actionsOf({ name: row.container.name })}>
      {() => <ContainerMenuItems row={row} />}
    </RowMenu>
  );
}

function ContainerMenuItems({ row }: { row: Row }) {
  const [, select] = useSelection();
  const actions = useActions();
  const { askFrom } = useReach();
  const containerId = row.container.id;
  const disabled = actions.disabled !== undefined;
  const own = row.container.networkMode !== 'host' && sharedStackOwner(row.container) === undefined;
  return (
    <RowMenuItems
      items={[
        {
          key: 'inspect',
          label: words.inspect,
          onSelect: () => select({ kind: 'container', id: containerId }),
        },
        {
          key: 'reach',
          label: reachMessages.item,
          onSelect: () => askFrom({ kind: 'container', id: containerId }),
        },
        ...(own
          ? [
              ...row.endpoints.map(({ networkId, networkName }) => ({
                key: `move-${networkId}`,
                label: words.move({ network: networkName }),
                onSelect: () => actions.moveContainerFrom({ containerId, fromNetworkId: networkId }),
                disabled,
              })),
              {
                key: 'connect',
                label: words.connect,
                onSelect: () => actions.connectContainer({ containerId }),
                disabled,
              },
              ...row.endpoints.map(({ networkId, networkName }) => ({
                key: `disconnect-${networkId}`,
                label: words.disconnect({ network: networkName }),
                onSelect: () => actions.disconnectContainer({ containerId, networkId }),
                disabled,
              })),
            ]
          : []),
        ...stateChangesOf(row.container).map((change) => ({
          key: change,
          label: lifecycleMessages[change].item,
          onSelect: () => actions.changeState({ containerId, change }),
          disabled,
        })),
        ...(row.container.taskId === undefined
          ? [
              {
                key: 'remove',
                label: lifecycleMessages.remove.item,
                onSelect: () => actions.removeContainer(containerId),
                disabled,
              },
            ]
          : []),
      ]}
    />
  );
}
