'use client';
import { useSelection } from '@/components/shell/view-state';
import type { Snapshot } from '@/lib/domain/snapshot';
import { type Flow, type FlowParty, flowKey } from '@/lib/domain/sockets/flows';
import { trafficMessages } from '@/lib/messages/traffic';
import { useTraffic } from './traffic-context';

const words = trafficMessages.flow;
const most = 12;

/** With whom a container speaks now, the most connections first. */
export function FlowList({ containerId, snapshot }: { containerId: string; snapshot: Snapshot }) {
  const flows = useTraffic(({ traffic }) => traffic?.flows);
  const own = (flows ?? []).filter(({ from, to }) => isIt(from, containerId) || isIt(to, containerId));
  return (
    <>
      <h4 className="mb-1 mt-3 text-2xs font-semibold text-ink-faint">{trafficMessages.flows}</h4>
      {own.length === 0 ? <p className="text-ink-faint">{trafficMessages.noFlows}</p> : null}
      <ul aria-label={trafficMessages.flows} className="flex flex-col gap-1">
        {own.slice(0, most).map((flow) => (
          <FlowItem
            key={flowKey(flow)}
            flow={flow}
            isOut={isIt(flow.from, containerId)}
            snapshot={snapshot}
          />
        ))}
      </ul>
    </>
  );
}

function FlowItem({ flow, isOut, snapshot }: { flow: Flow; isOut: boolean; snapshot: Snapshot }) {
  const { port, protocol, open, recent, networkId } = flow;
  const network = snapshot.networks.find(({ id }) => id === networkId)?.name;
  const count = open === 0 ? words.recent({ count: recent }) : words.open({ count: open });
  return (
    <li className="flex flex-wrap items-baseline gap-x-1.5">
      <span className="font-mono text-xs">
        {isOut ? words.to({ port, protocol }) : words.from({ port, protocol })}
      </span>
      <PartyName party={isOut ? flow.to : flow.from} snapshot={snapshot} />
      <span className="ml-auto text-2xs text-ink-faint tabular-nums">
        {network === undefined ? count : words.over({ network, count })}
      </span>
    </li>
  );
}

function PartyName({ party, snapshot }: { party: FlowParty; snapshot: Snapshot }) {
  const [, select] = useSelection();
  switch (party.kind) {
    case 'container': {
      const name = snapshot.containers.find(({ id }) => id === party.id)?.name;
      return name === undefined ? (
        <span>{words.gone}</span>
      ) : (
        <button
          type="button"
          className="text-left font-medium hover:underline [overflow-wrap:anywhere]"
          onClick={() => select({ kind: 'container', id: party.id })}
        >
          {name}
        </button>
      );
    }
    case 'service':
      return <span>{snapshot.services.find(({ id }) => id === party.id)?.name ?? words.gone}</span>;
    case 'host':
      return <span>{words.host}</span>;
    case 'outside':
      return <span>{words.outside}</span>;
  }
}

function isIt(party: FlowParty, id: string): boolean {
  return party.kind === 'container' && party.id === id;
}
