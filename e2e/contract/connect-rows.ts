/**
 * One field of `EndpointSettings` that a connect or a run takes: where Portolan has it, and how it is tried. `body` is what the HTTP API
 * is sent, `flag` the part of the shown command that asks for it; `lacks` says why it is tried only up to its refusal.
 */
export type ConnectRow = {
  api: string;
  connect: string;
  run: string;
  since: string;
  network: 'front' | 'six';
  body: Record<string, unknown>;
  flag: string;
  lacks?: { code: string; below: string };
};

const finer = 'Address and aliases';

export const connectRows: readonly ConnectRow[] = [
  {
    api: 'IPAMConfig.IPv4Address',
    connect: `${finer} › IPv4 address, or picked from the pool`,
    run: 'IPv4 address, or picked from the pool',
    since: 'always',
    network: 'front',
    body: { ipv4: '172.30.1.90' },
    flag: '--ip 172.30.1.90',
  },
  {
    api: 'IPAMConfig.IPv6Address',
    connect: `${finer} › IPv6 address, or picked from the pool`,
    run: 'IPv6 address, or picked from the pool',
    since: 'always',
    network: 'six',
    body: { ipv6: 'fd00:30::90' },
    flag: '--ip6 fd00:30::90',
  },
  {
    api: 'IPAMConfig.LinkLocalIPs',
    connect: `${finer} › Link-local addresses`,
    run: 'More › Link-local addresses',
    since: 'always',
    network: 'front',
    body: { linkLocalIps: ['169.254.34.68', '169.254.34.69'] },
    flag: '--link-local-ip 169.254.34.68 --link-local-ip 169.254.34.69',
  },
  {
    api: 'Aliases',
    connect: `${finer} › Aliases`,
    run: 'Aliases',
    since: 'always',
    network: 'front',
    body: { aliases: ['shop', 'api'] },
    flag: '--alias shop --alias api',
  },
  {
    api: 'DriverOpts',
    connect: `${finer} › Endpoint options`,
    run: 'More › Endpoint options',
    since: 'always',
    network: 'front',
    body: { driverOpts: { 'com.example.note': 'a=b' } },
    flag: '--driver-opt com.example.note=a=b',
  },
  {
    api: 'Links',
    connect: 'HTTP only: a network has names without them',
    run: 'no: a network has names without them',
    since: 'always',
    network: 'front',
    body: { links: ['peer:db'] },
    flag: '--link peer:db',
  },
  {
    api: 'MacAddress',
    connect: `${finer} › MAC address`,
    run: 'MAC address',
    since: 'run: always; connect: API 1.54, engines before it ignore it',
    network: 'front',
    body: { mac: '02:42:ac:1e:01:90' },
    flag: '',
    lacks: { code: 'mac-needs-api', below: '1.54' },
  },
  {
    api: 'GwPriority',
    connect: `${finer} › Gateway priority`,
    run: 'More › Gateway priority',
    since: 'API 1.48',
    network: 'front',
    body: { gatewayPriority: 7 },
    flag: '--gw-priority 7',
    lacks: { code: 'gateway-priority-needs-api', below: '1.48' },
  },
];

/** The rows as they stand in docs/connect-fields.md. */
export function connectTable(): string {
  const lines = connectRows.map(
    ({ api, connect, run, since, body }) =>
      `| \`${api}\` | ${connect} | ${run} | \`${Object.keys(body).join()}\` | ${since} |`,
  );
  return [
    '| field | connect dialog | run dialog | HTTP | honoured |',
    '|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}
