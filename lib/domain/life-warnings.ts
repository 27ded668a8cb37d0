import { hasLiveStack, sharedStackOwner } from './container';
import type { StateChange } from './plan';
import type { PlanContext } from './plan-context';
import type { Subject } from './plan-subject';
import { publishedPortNames } from './published-through';
import type { Warning } from './warning';

/** What a change of a container's state does besides. */
export function lifeWarnings(change: StateChange, subject: Subject, context: PlanContext): Warning[] {
  switch (change) {
    case 'start':
      return startWarnings(subject);
    case 'stop':
      return [...endWarnings(subject, context), ...stopWarnings(subject)];
    case 'restart':
      return hasLiveStack(subject.container)
        ? [
            { code: 'restart-interrupts', container: subject.container.name },
            ...riderWarnings(subject, context),
          ]
        : startWarnings(subject);
    case 'pause':
      return [{ code: 'pause-freezes', container: subject.container.name }];
    case 'unpause':
      return [];
  }
}

/** What goes with a container that ends, be it stopped or removed. */
export function endWarnings(subject: Subject, context: PlanContext): Warning[] {
  const { container } = subject;
  if (!hasLiveStack(container)) return riderWarnings(subject, context);
  const ports = publishedPortNames(subject);
  return [
    ...(ports.length > 0 ? [{ code: 'stop-frees-ports', container: container.name, ports } as const] : []),
    ...riderWarnings(subject, context),
  ];
}

function startWarnings(subject: Subject): Warning[] {
  const ports = publishedPortNames(subject);
  return ports.length > 0 ? [{ code: 'start-opens-ports', container: subject.container.name, ports }] : [];
}

function stopWarnings({ container, detail, memberships }: Subject): Warning[] {
  const handedOut = memberships.flatMap(({ endpoint: { ipv4, ipv6, chosen } }) => [
    ...(ipv4 !== undefined && chosen.ipv4 === undefined ? [ipv4] : []),
    ...(ipv6 !== undefined && chosen.ipv6 === undefined ? [ipv6] : []),
  ]);
  const name = container.name;
  if (detail?.autoRemove === true) return [{ code: 'removes-itself', container: name }];
  return [
    ...(handedOut.length > 0 && hasLiveStack(container)
      ? [{ code: 'stop-frees-addresses', container: name, addresses: handedOut } as const]
      : []),
    // The other policies leave alone what was stopped by hand.
    ...(detail?.restartPolicy === 'always'
      ? [{ code: 'restart-policy-returns', container: name, policy: detail.restartPolicy } as const]
      : []),
  ];
}

function riderWarnings({ container }: Subject, { snapshot }: PlanContext): Warning[] {
  const riders = snapshot.containers
    .filter((other) => {
      const owner = sharedStackOwner(other);
      return owner === container.id || owner === container.name;
    })
    .map((rider) => rider.name);
  return riders.length > 0 ? [{ code: 'riders-cut-off', container: container.name, riders }] : [];
}
