import type { Container } from '@/lib/domain/container';
import type { ContainerDetail } from '@/lib/domain/detail';
import { inspectorMessages as words } from '@/lib/messages/inspector';

/** Ports that are open on the host now, and those that will be when the container starts. */
export function PublishedPorts({
  container,
  bindings,
}: {
  container: Container;
  bindings: ContainerDetail['portBindings'];
}) {
  const open = container.publishedPorts;
  const waiting = bindings.filter(
    (wish) =>
      !open.some((port) => port.containerPort === wish.containerPort && port.protocol === wish.protocol),
  );
  if (open.length === 0 && waiting.length === 0 && container.exposedPorts.length === 0)
    return <p className="text-ink-faint">{words.ports.none}</p>;
  return (
    <ul className="flex flex-col gap-1">
      {open.map((port) => (
        <li
          key={`${port.hostIp}:${port.hostPort}/${port.protocol}`}
          className="flex flex-wrap items-baseline gap-x-2"
        >
          <code className="font-mono text-xs">
            {hostAndPort(port.hostIp, String(port.hostPort))} → {port.containerPort}/{port.protocol}
          </code>
          <span className="text-2xs text-ink-faint">{reachOf(port.hostIp)}</span>
        </li>
      ))}
      {waiting.map((wish) => (
        <li
          key={`${wish.hostIp}:${wish.hostPort}:${wish.containerPort}/${wish.protocol}`}
          className="flex flex-wrap items-baseline gap-x-2"
        >
          <code className="font-mono text-xs text-ink-soft">
            {hostAndPort(wish.hostIp, wish.hostPort)} → {wish.containerPort}/{wish.protocol}
          </code>
          <span className="text-2xs text-ink-faint">{words.ports.waiting}</span>
        </li>
      ))}
      {container.exposedPorts.length > 0 ? (
        <li className="text-ink-soft">
          {words.ports.exposed}:{' '}
          <code className="font-mono text-xs">{container.exposedPorts.join(', ')}</code>
        </li>
      ) : null}
    </ul>
  );
}

function hostAndPort(ip: string, port: string): string {
  const address = ip === '' ? '0.0.0.0' : ip;
  return `${address.includes(':') ? `[${address}]` : address}:${port === '' ? '*' : port}`;
}

function reachOf(ip: string): string {
  if (ip === '0.0.0.0' || ip === '::' || ip === '') return words.ports.everywhere;
  if (ip.startsWith('127.') || ip === '::1') return words.ports.loopback;
  return words.ports.oneAddress;
}
