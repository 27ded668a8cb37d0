'use client';
import { useMemo } from 'react';
import { useActions } from '@/components/actions/actions-context';
import { useSelection } from '@/components/shell/view-state';
import { Button } from '@/components/ui/button';
import { DriverMark } from '@/components/ui/driver-mark';
import { compareAddresses } from '@/lib/domain/compare-address';
import type { Endpoint } from '@/lib/domain/endpoint';
import type { Network } from '@/lib/domain/network';
import type { Snapshot } from '@/lib/domain/snapshot';
import { findingsMessages } from '@/lib/messages/findings-panel';
import { inspectorMessages } from '@/lib/messages/inspector';
import { shellMessages } from '@/lib/messages/shell';
import { tableMessages as words } from '@/lib/messages/table';
import { byName, Mono, NameButton } from './cells';
import type { Column } from './column';
import { RowMenu, RowMenuItems } from './row-menu';
import { SortableTable } from './sortable-table';

type Props = { snapshot: Snapshot; scroller: HTMLElement | null };
type Row = { network: Network; endpoints: Endpoint[] };

/** Every network as a row. */
export function NetworksTable({ snapshot, scroller }: Props) {
  const [selection, select] = useSelection();
  const rows = useMemo(() => rowsOf(snapshot), [snapshot]);
  return (
    <SortableTable
      label={words.networks}
      columns={columns}
      rows={rows}
      rowId={idOf}
      scroller={scroller}
      selectedId={selection?.kind === 'network' ? selection.id : undefined}
      onSelect={(row) => select({ kind: 'network', id: row.network.id })}
      empty={words.noNetworks}
      aside={<PruneButton />}
    />
  );
}

function PruneButton() {
  const actions = useActions();
  return (
    <Button
      size="small"
      look="quiet"
      disabled={actions.disabled !== undefined}
      title={actions.disabled?.because}
      onClick={actions.pruneNetworks}
    >
      {findingsMessages.prune.open}
    </Button>
  );
}

function rowsOf(snapshot: Snapshot): Row[] {
  const rows = new Map(
    snapshot.networks.map((network): [string, Row] => [network.id, { network, endpoints: [] }]),
  );
  for (const endpoint of snapshot.endpoints) rows.get(endpoint.networkId)?.endpoints.push(endpoint);
  return [...rows.values()];
}

const idOf = (row: Row) => row.network.id;
const driverWord = (network: Network) => shellMessages.drivers[network.driver] ?? network.driver;
const first = (network: Network, of: 'subnet' | 'gateway') => network.subnets[0]?.[of] ?? '';

const columns: readonly Column<Row>[] = [
  {
    id: 'name',
    header: words.columns.name,
    width: 14,
    cell: (row) => <NameButton mark={<DriverMark driver={row.network.driver} />} name={row.network.name} />,
    compare: (a, b) => byName(a.network.name, b.network.name),
  },
  {
    id: 'driver',
    header: words.columns.driver,
    width: 7.5,
    cell: (row) => driverWord(row.network),
    compare: (a, b) => byName(driverWord(a.network), driverWord(b.network)),
  },
  {
    id: 'subnets',
    header: words.columns.subnets,
    width: 12,
    cell: (row) => <Mono lines={row.network.subnets.map((one) => one.subnet)} />,
    compare: (a, b) => compareAddresses(first(a.network, 'subnet'), first(b.network, 'subnet')),
  },
  {
    id: 'gateway',
    header: words.columns.gateway,
    width: 9.5,
    cell: (row) => <Mono lines={row.network.subnets.flatMap((one) => one.gateway ?? [])} />,
    compare: (a, b) => compareAddresses(first(a.network, 'gateway'), first(b.network, 'gateway')),
  },
  {
    id: 'parent',
    header: words.columns.parent,
    width: 8,
    cell: (row) => <Mono lines={row.network.parent ? [row.network.parent] : []} />,
    compare: (a, b) => byName(a.network.parent ?? '', b.network.parent ?? ''),
  },
  {
    id: 'flags',
    header: words.columns.flags,
    width: 12,
    cell: (row) => <span className="whitespace-nowrap">{flagsOf(row.network)}</span>,
    compare: (a, b) => byName(flagsOf(a.network), flagsOf(b.network)),
  },
  {
    id: 'members',
    header: words.columns.members,
    width: 8,
    cell: (row) => <span className="whitespace-nowrap">{membersOf(row.endpoints)}</span>,
    compare: (a, b) => a.endpoints.length - b.endpoints.length,
  },
  {
    id: 'actions',
    header: words.columns.actions,
    width: 4,
    cell: (row) => <NetworkMenu network={row.network} />,
  },
];

function flagsOf(network: Network): string {
  const { flags } = inspectorMessages.network;
  return [
    network.internal ? flags.internal : [],
    network.attachable ? flags.attachable : [],
    network.ingress ? flags.ingress : [],
    network.configOnly ? flags.configOnly : [],
    network.enableIPv6 ? flags.ipv6 : [],
  ]
    .flat()
    .join(', ');
}

function membersOf(endpoints: Endpoint[]): string {
  if (endpoints.length === 0) return words.noMembers;
  return words.members({
    up: endpoints.filter((one) => one.status === 'up').length,
    count: endpoints.length,
  });
}

function NetworkMenu({ network }: { network: Network }) {
  return (
    <RowMenu label={words.actionsOf({ name: network.name })}>
      {() => <NetworkMenuItems network={network} />}
    </RowMenu>
  );
}

function NetworkMenuItems({ network }: { network: Network }) {
  const [, select] = useSelection();
  const actions = useActions();
  return (
    <RowMenuItems
      items={[
        { key: 'inspect', label: words.inspect, onSelect: () => select({ kind: 'network', id: network.id }) },
        {
          key: 'run',
          label: words.run,
          onSelect: () => actions.runContainer({ networkId: network.id }),
          disabled: network.configOnly || network.ingress || actions.disabled !== undefined,
        },
        {
          key: 'edit',
          label: words.edit,
          onSelect: () => actions.editNetwork(network.id),
          disabled: network.system || actions.disabled !== undefined,
        },
        {
          key: 'remove',
          label: words.remove,
          onSelect: () => actions.removeNetwork(network.id),
          disabled: network.system || actions.disabled !== undefined,
        },
      ]}
    />
  );
}
