import { checkpoint } from './checkpoint';
import type { Container, OpenPort, PortBinding } from './container';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import type { Network } from './network';

/** Drivers on which ports are published, where the network is not internal. */
const publishing: ReadonlySet<string> = new Set(['bridge', 'overlay']);

/** Opens the ports that the container asks for, on the network that it joins. @throws EngineRefusal, with none opened. */
export function publishPorts(
  engine: Engine,
  container: Container,
  network: Network,
  endpointId: string,
): void {
  const { portBindings } = container.hostConfig;
  if (!publishing.has(network.driver) || network.internal || container.ports.some(isOpen)) return;
  const opened: OpenPort[] = [];
  for (const [port, bindings] of Object.entries(portBindings)) {
    for (const binding of bindings) {
      const hostPort = engine.ports.take(hostIpOf(binding), binding.hostPort, protocolOf(port));
      if (hostPort === undefined) {
        closeAll(engine, opened);
        const at = `${hostIpOf(binding)}:${binding.hostPort}`;
        throw new EngineRefusal(
          500,
          `driver failed programming external connectivity on endpoint ${container.name} (${endpointId}): ` +
            `Bind for ${at} failed: port is already allocated`,
        );
      }
      opened.push({ port, hostIp: hostIpOf(binding), hostPort });
      if (binding.hostIp === '') opened.push({ port, hostIp: '::', hostPort });
    }
  }
  container.ports = [...exposedOnly(container), ...opened];
  checkpoint(container);
}

/** Ports are open on one network at a time; when it is left, another takes them over. */
export function unpublishPorts(engine: Engine, container: Container): void {
  closeAll(engine, container.ports.filter(isOpen));
  container.ports = exposedOnly(container);
  checkpoint(container);
}

/** What a running container tells of ports that nobody published. */
export function exposedOnly(container: Container): OpenPort[] {
  const { exposedPorts } = container.config;
  return exposedPorts
    .filter((port) => container.hostConfig.portBindings[port] === undefined)
    .map((port) => ({ port, hostIp: '' }));
}

function isOpen(port: OpenPort): boolean {
  return port.hostPort !== undefined;
}

function hostIpOf({ hostIp }: PortBinding): string {
  return hostIp === '' ? '0.0.0.0' : hostIp;
}

function protocolOf(port: string): string {
  return port.split('/')[1] ?? 'tcp';
}

function closeAll(engine: Engine, ports: readonly OpenPort[]): void {
  for (const { port, hostIp, hostPort } of ports) {
    if (hostPort !== undefined) engine.ports.release(hostIp, hostPort, protocolOf(port));
  }
}
