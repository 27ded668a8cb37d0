import { z } from 'zod';
import type { LabEngine } from '../../lab/lab-engine';
import { waitUntil } from '../../lab/wait-until';

/** Answers HTTP on port 80 of every address, IPv6 as well. */
const serves = ['httpd', '-f', '-p', '80'];
const idles = ['sleep', '3600'];

type Network = { name: string; args: string[] };

/** `lan1` and `vepa0` are interfaces of the engine's host: macvlan networks of a kind of their own each need one. */
const networks: Network[] = [
  { name: 'front', args: ['--subnet', '172.30.1.0/24'] },
  { name: 'back', args: ['--subnet', '172.30.2.0/24'] },
  { name: 'quiet', args: ['--subnet', '172.30.3.0/24', '-o', 'com.docker.network.bridge.enable_icc=false'] },
  { name: 'vault', args: ['--subnet', '172.30.4.0/24', '--internal'] },
  { name: 'six', args: ['--subnet', '172.30.5.0/24', '--ipv6', '--subnet', 'fd00:30:5::/64'] },
  { name: 'sixth', args: ['--subnet', '172.30.6.0/24', '--ipv6', '--subnet', 'fd00:30:6::/64'] },
  {
    name: 'lan',
    args: [
      ...['-d', 'macvlan', '-o', 'parent=eth0', '--subnet', '10.250.0.0/24'],
      ...['--ip-range', '10.250.0.128/25', '--gateway', '10.250.0.1'],
    ],
  },
  {
    name: 'apart',
    args: [
      ...['-d', 'macvlan', '-o', 'parent=lan1', '-o', 'macvlan_mode=private'],
      ...['--subnet', '192.168.77.0/24', '--ip-range', '192.168.77.128/25'],
    ],
  },
  {
    name: 'mirror',
    args: [
      ...['-d', 'macvlan', '-o', 'parent=vepa0', '-o', 'macvlan_mode=vepa'],
      ...['--subnet', '192.168.78.0/24'],
    ],
  },
  { name: 'wide', args: ['-d', 'overlay', '--attachable', '--subnet', '172.31.7.0/24'] },
];

type Member = { name: string; on: string; args?: string[]; runs?: string[]; after?: string };

const members: Member[] = [
  { name: 'web', on: 'front', runs: serves },
  { name: 'app', on: 'front', args: ['--network-alias', 'shop'], runs: serves },
  { name: 'idle', on: 'front' },
  { name: 'inward', on: 'front', runs: ['httpd', '-f', '-p', '127.0.0.1:80'] },
  { name: 'frozen', on: 'front', runs: serves },
  { name: 'ended', on: 'front', runs: ['true'] },
  { name: 'hub', on: 'front', runs: serves },
  { name: 'db', on: 'back', runs: serves },
  { name: 'open', on: 'back', args: ['-p', '0.0.0.0:8081:80'], runs: serves },
  { name: 'local', on: 'back', args: ['-p', '127.0.0.1:8082:80'], runs: serves },
  { name: 'placed', on: 'back', args: ['-p', '10.250.0.2:8084:80'], runs: serves },
  { name: 'old1', on: 'bridge', runs: serves },
  { name: 'old2', on: 'bridge', runs: serves },
  { name: 'mute1', on: 'quiet', runs: serves },
  { name: 'mute2', on: 'quiet', args: ['-p', '0.0.0.0:8083:80'], runs: serves },
  { name: 'vault1', on: 'vault', runs: serves },
  { name: 'vault2', on: 'vault', args: ['-p', '0.0.0.0:8085:80'], runs: serves },
  { name: 'rider', on: 'container:web', after: 'web' },
  { name: 'inmate', on: 'container:inward', after: 'inward' },
  { name: 'native', on: 'host', runs: ['httpd', '-f', '-p', '8088'] },
  { name: 'alone', on: 'none', runs: serves },
  { name: 'lan1', on: 'lan', runs: serves },
  { name: 'lan2', on: 'lan', runs: serves },
  { name: 'apart1', on: 'apart', runs: serves },
  { name: 'apart2', on: 'apart', runs: serves },
  { name: 'mirror1', on: 'mirror', runs: serves },
  { name: 'mirror2', on: 'mirror', runs: serves },
  { name: 'six1', on: 'six', runs: serves },
  { name: 'six2', on: 'six', runs: serves },
  { name: 'sixth1', on: 'sixth', runs: serves },
  { name: 'wide1', on: 'wide', runs: serves },
  { name: 'wide2', on: 'wide', runs: serves },
];

/** One that the docker CLI tells of, by which the independent check finds its way. */
export type Seen = {
  id: string;
  pid: number;
  isPaused: boolean;
  mode: string;
  /** Its own addresses, of both families. */
  addresses: string[];
  gateways: string[];
  published: { hostIp: string; hostPort: number; port: number }[];
};

const inspection = z.array(
  z.object({
    Id: z.string(),
    Name: z.string(),
    State: z.object({ Pid: z.number(), Paused: z.boolean() }),
    HostConfig: z.object({ NetworkMode: z.string() }),
    NetworkSettings: z.object({
      Ports: z
        .record(z.string(), z.array(z.object({ HostIp: z.string(), HostPort: z.string() })).nullish())
        .nullish(),
      Networks: z.record(
        z.string(),
        z.object({
          IPAddress: z.string(),
          GlobalIPv6Address: z.string(),
          Gateway: z.string(),
          IPv6Gateway: z.string(),
        }),
      ),
    }),
  }),
);

const image = 'busybox:local';

/** Makes all networks and containers of the table. */
export async function makeWorld(engine: LabEngine): Promise<void> {
  await engine.inNamespace(['ip', 'link', 'add', 'vepa0', 'type', 'veth', 'peer', 'name', 'vepa1']);
  for (const end of ['vepa0', 'vepa1']) await engine.inNamespace(['ip', 'link', 'set', end, 'up']);
  await engine.docker('swarm', 'init', '--advertise-addr', '10.250.0.2');
  await Promise.all(networks.map(({ name, args }) => engine.docker('network', 'create', ...args, name)));
  const run = ({ name, on, args = [], runs = idles }: Member) =>
    engine.docker('run', '-d', '--name', name, '--network', on, ...args, image, ...runs);
  await Promise.all(members.filter(({ after }) => after === undefined).map(run));
  await Promise.all(members.filter(({ after }) => after !== undefined).map(run));
  await Promise.all([
    engine.docker('network', 'connect', 'back', 'hub'),
    engine.docker('pause', 'frozen'),
    engine.docker('wait', 'ended'),
  ]);
}

/** What `docker inspect` says of all containers. */
export async function look(engine: LabEngine): Promise<Map<string, Seen>> {
  const all = inspection.parse(
    JSON.parse(await engine.docker('inspect', '--type', 'container', ...members.map(({ name }) => name))),
  );
  return new Map(
    all.map((one) => {
      const held = Object.values(one.NetworkSettings.Networks);
      const published = Object.entries(one.NetworkSettings.Ports ?? {}).flatMap(([key, bindings]) =>
        (bindings ?? []).map(({ HostIp, HostPort }) => ({
          ...{ hostIp: HostIp, hostPort: Number(HostPort), port: Number.parseInt(key, 10) },
        })),
      );
      const seen: Seen = {
        ...{
          id: one.Id,
          pid: one.State.Pid,
          isPaused: one.State.Paused,
          mode: one.HostConfig.NetworkMode,
          published,
        },
        addresses: held.flatMap((on) => [on.IPAddress, on.GlobalIPv6Address]).filter((text) => text !== ''),
        gateways: held.flatMap((on) => [on.Gateway, on.IPv6Gateway]).filter((text) => text !== ''),
      };
      return [one.Name.replace(/^\//, ''), seen];
    }),
  );
}

/** Resolves when every server listens, by its own namespace's table. */
export async function untilServing(engine: LabEngine, world: ReadonlyMap<string, Seen>): Promise<void> {
  const servers = members.filter(({ runs }) => runs?.[0] === 'httpd').map(({ name }) => name);
  const pids = servers.map((name) => world.get(name)?.pid ?? 0);
  const script = 'for p; do grep -q " 0A " /proc/$p/net/tcp /proc/$p/net/tcp6 || echo "$p"; done';
  let silent = '';
  await waitUntil(
    async () => {
      silent = await engine.inNamespace(['sh', '-c', script, 'sh', ...pids.map(String)]);
      return silent.trim() === '';
    },
    { timeout: 30_000, describe: () => `all to listen; those with pid ${silent} do not` },
  );
}
