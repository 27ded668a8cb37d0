'use client';
import { useSelection } from '@/components/shell/view-state';
import { StatusMark } from '@/components/ui/status-mark';
import { compareAddresses } from '@/lib/domain/compare-address';
import type { NetworkMember } from '@/lib/domain/detail';
import type { Network } from '@/lib/domain/network';
import type { Snapshot } from '@/lib/domain/snapshot';
import { inspectorMessages as words } from '@/lib/messages/inspector';

/** Who is on a network: every container, stopped ones too, and the address holders that Docker hides. */
export function MemberList({
  network,
  snapshot,
  members,
}: {
  network: Network;
  snapshot: Snapshot;
  members: NetworkMember[] | undefined;
}) {
  const [, select] = useSelection();
  const names = new Map(snapshot.containers.map((one) => [one.id, one.name]));
  const endpoints = snapshot.endpoints
    .filter((one) => one.networkId === network.id)
    .sort((a, b) => compareAddresses(a.ipv4 ?? a.ipv6 ?? '', b.ipv4 ?? b.ipv6 ?? ''));
  const hidden = (members ?? []).filter((one) => !names.has(one.key));
  if (endpoints.length === 0 && hidden.length === 0)
    return <p className="text-ink-faint">{words.members.none}</p>;
  return (
    <ul className="-mx-2 flex flex-col">
      {endpoints.map((endpoint) => (
        <li key={endpoint.containerId}>
          <button
            type="button"
            onClick={() => select({ kind: 'container', id: endpoint.containerId })}
            className="flex w-full items-center gap-2 rounded px-2 py-1 text-left hover:bg-raised"
          >
            <StatusMark status={endpoint.status} />
            <span className="min-w-0 flex-1 truncate">
              {names.get(endpoint.containerId) ?? endpoint.containerId}
            </span>
            <span className="font-mono text-xs text-ink-soft">{endpoint.ipv4 ?? endpoint.ipv6 ?? ''}</span>
            <span className="sr-only">{words.statuses[endpoint.status]}</span>
          </button>
        </li>
      ))}
      {hidden.map((member) => (
        <li key={member.key} className="flex items-center gap-2 px-2 py-1 text-ink-faint">
          <span className="ml-5 min-w-0 flex-1 truncate">
            {member.name} · {words.members.hidden}
          </span>
          <span className="font-mono text-xs">{member.ipv4 ?? member.ipv6 ?? ''}</span>
        </li>
      ))}
    </ul>
  );
}
