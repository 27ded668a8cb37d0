import type { Container } from '../container';
import { conversationsOf, listensOn } from '../conversations';
import type { Engine } from '../engine';

const columns =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const rest = '00000000:00000000 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0';

/** The kernel's files about a container's network stack, as far as somebody asks for them. @returns undefined for another file. */
export function procNetFile(engine: Engine, container: Container, path: string): string | undefined {
  switch (path) {
    case '/proc/net/tcp':
      return tcpTable(engine, container);
    case '/proc/net/udp':
      return ` ${columns} ref pointer drops\n`;
    case '/proc/net/route':
      return routeTable(container);
    case '/proc/net/fib_trie':
      return live(container)
        .map(({ address }) => `     |-- ${address}\n        /32 host LOCAL\n`)
        .join('');
    default:
      return undefined;
  }
}

function tcpTable(engine: Engine, container: Container): string {
  const lines = [
    ...listensOn(container).map((port) => `${place('0.0.0.0', port)} ${place('0.0.0.0', 0)} 0A`),
    ...conversationsOf(engine, container).map(
      ({ own, other }) => `${place(own.address, own.port)} ${place(other.address, other.port)} 01`,
    ),
  ];
  return [columns, ...lines.map((line, index) => `${String(index).padStart(4)}: ${line} ${rest}`), ''].join(
    '\n',
  );
}

function routeTable(container: Container): string {
  const head = 'Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n';
  return (
    head +
    live(container)
      .map(({ name, address, prefix }) => {
        const mask = prefix === 0 ? 0 : (0xffffffff << (32 - prefix)) >>> 0;
        const network = (numberOf(address) & mask) >>> 0;
        return `${name}\t${hex(network)}\t00000000\t0001\t0\t0\t0\t${hex(mask)}\t0\t0\t0\n`;
      })
      .join('')
  );
}

/** Its interfaces, in the order in which the engine counts them. */
function live(container: Container): { name: string; address: string; prefix: number }[] {
  return [...container.attachments.values()]
    .flatMap(({ endpoint }) => (endpoint === undefined || endpoint.mac === '' ? [] : [endpoint.ipv4]))
    .map((ipv4, index) => {
      const [address = '', prefix = '24'] = ipv4.split('/');
      return { name: `eth${index}`, address, prefix: Number(prefix) };
    });
}

function place(address: string, port: number): string {
  return `${hex(numberOf(address))}:${port.toString(16).toUpperCase().padStart(4, '0')}`;
}

function numberOf(address: string): number {
  return address.split('.').reduce((value, part) => value * 256 + Number(part), 0);
}

/** As a machine writes it that puts the small end first. */
function hex(value: number): string {
  const digits = value.toString(16).toUpperCase().padStart(8, '0');
  return (digits.match(/../g) ?? []).reverse().join('');
}
