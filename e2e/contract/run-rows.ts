import type { ContainerSpec } from '@/lib/domain/container-spec';

/** One field of a container to be run. `flag` is a part of the docker command that asks for it; `since` says why it is tried on the newest engine alone. */
export type RunRow = { field: string; spec: Partial<ContainerSpec>; flag: string; since?: string };

export const runRows: readonly RunRow[] = [
  { field: 'image, name and command', spec: {}, flag: '--name whole busybox:local sleep 3600' },
  { field: 'the default network', spec: { network: 'bridge' }, flag: 'docker run --detach --name whole' },
  { field: 'a network', spec: { network: 'front' }, flag: '--network front' },
  { field: 'host', spec: { network: 'host' }, flag: '--network host' },
  { field: 'none', spec: { network: 'none' }, flag: '--network none' },
  { field: 'IPv4 address', spec: { network: 'front', ipv4: '172.30.1.77' }, flag: '--ip 172.30.1.77' },
  {
    field: 'MAC address',
    spec: { network: 'front', mac: '0e:42:ac:1e:01:07' },
    flag: '--mac-address 0e:42:ac:1e:01:07',
    since:
      'a docker command of today sends a MAC to no engine below API 1.44, though the engine would take it',
  },
  { field: 'aliases', spec: { network: 'front', aliases: ['shop', 'api'] }, flag: '--network-alias shop' },
  {
    field: 'link-local addresses',
    spec: { network: 'front', linkLocalIps: ['169.254.34.68'] },
    flag: '--link-local-ip 169.254.34.68',
  },
  {
    field: 'endpoint options',
    spec: { network: 'front', driverOpts: { 'com.example.note': 'a=b,c' } },
    flag: 'driver-opt=com.example.note=a=b,c',
  },
  {
    field: 'gateway priority',
    spec: { network: 'front', gatewayPriority: 7 },
    flag: 'gw-priority=7',
    since: 'gateway priorities came with API 1.48',
  },
  {
    field: 'published ports',
    spec: {
      publish: [
        { hostPort: 8080, containerPort: 80, protocol: 'tcp' },
        { hostPort: 8080, containerPort: 80, protocol: 'udp' },
        { hostIp: '127.0.0.1', hostPort: 8090, containerPort: 90, protocol: 'tcp' },
        { hostIp: '127.0.0.1', hostPort: 8091, containerPort: 90, protocol: 'tcp' },
        { hostIp: '::1', hostPort: 8092, containerPort: 92, protocol: 'tcp' },
        { containerPort: 93, protocol: 'tcp' },
      ],
    },
    flag: '--publish 8080:80 --publish 8080:80/udp --publish 127.0.0.1:8090:90',
  },
  { field: 'labels', spec: { labels: { note: `it's "x" $HOME`, b: '' } }, flag: '--label b=' },
  { field: 'variables', spec: { env: { A: ' x = y ', B: '' } }, flag: '--env' },
  { field: 'restart policy', spec: { restartPolicy: 'on-failure:5' }, flag: '--restart on-failure:5' },
];
