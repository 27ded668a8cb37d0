import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { wirePlanSchema } from '@/lib/contract/plan';
import { problemSchema } from '@/lib/contract/problem';
import { engineSchema } from '@/lib/domain/engine';
import { snapshotSchema } from '@/lib/domain/snapshot';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { waitUntil } from '../lab/wait-until';
import { type RunningServer, startServer } from '../start-server';
import { type RuleRow, type RulesWorld, ruleRows } from './engine-rules-rows';

/** What Docker refuses, or accepts and ruins: told by Portolan before the engine is asked, with a remedy, or at least a warning. */
let engine: LabEngine;
let server: RunningServer;
let base: string;
let world: RulesWorld;
const isSimulated = process.env.PORTOLAN_TEST_ENGINE === 'simulator';
const isOld = (process.env.PORTOLAN_TEST_ENGINE ?? 'system') === 'system';

beforeAll(async () => {
  engine = await startEngine({ name: 'rules', hostInterfaces: 'many' });
  const { docker } = engine;
  await docker('swarm', 'init', '--advertise-addr', '10.250.0.2');
  await docker('network', 'create', '--subnet', '172.30.1.0/24', '--gateway', '172.30.1.1', 'front');
  await docker('network', 'create', '--subnet', '172.30.2.0/24', '--gateway', '172.30.2.1', 'back');
  for (const name of ['picked', 'needed']) await docker('network', 'create', name);
  await docker('network', 'create', '--config-only', '--subnet', '172.30.9.0/24', 'template');
  await docker('network', 'create', '--config-from', 'template', '-d', 'bridge', 'moulded');
  await docker(
    'network',
    'create',
    '-d',
    'macvlan',
    '-o',
    'parent=lan1',
    '--subnet',
    '192.168.77.0/24',
    'lan',
  );
  await docker('network', 'create', '-d', 'overlay', '--subnet', '10.78.0.0/24', 'closed');
  await docker('network', 'create', '-d', 'overlay', '--attachable', '--subnet', '10.77.0.0/24', 'open');
  const run = (name: string, ...flags: string[]) =>
    docker('run', '-d', '--name', name, ...flags, 'busybox:local', 'sleep', '3600');
  await run('onFront', '--network', 'front');
  await run('onBack', '--network', 'back', '--ip', '172.30.2.10');
  await run('onHost', '--network', 'host');
  await run('onNone', '--network', 'none');
  await run('rider', '--network', 'container:onFront');
  await run('published', '--network', 'front', '-p', '8081:80');
  await docker('create', '--name', 'stopped', '--network', 'front', 'busybox:local', 'sleep', '3600');
  await docker('create', '--name', 'needing', '--network', 'needed', 'busybox:local', 'sleep', '3600');
  const service = ['service', 'create', '-d', '--no-resolve-image', '--name', 'crew', '--network', 'open'];
  await docker(...service, '--endpoint-mode', 'dnsrr', 'busybox:local', 'sleep', '600');
  const taskId = () =>
    docker('ps', '-q', '--no-trunc', '--filter', 'label=com.docker.swarm.service.name=crew');
  await waitUntil(async () => (await taskId()).trim() !== '', {
    timeout: 30_000,
    describe: () => docker('service', 'ps', '--no-trunc', 'crew'),
  });

  server = await startServer(engine);
  const [first] = z.array(engineSchema).parse(await (await server.api('/api/engines')).json());
  base = `/api/engines/${first?.id}`;
  const reply = await server.api(`${base}/snapshot`);
  const { networks, containers } = snapshotSchema.parse(await reply.json());
  world = Object.fromEntries([
    ...networks.map(({ name, id }) => [name, id]),
    ...containers.map(({ name, id }) => [name, id]),
    ['task', (await taskId()).trim()],
  ]);
}, 180_000);
afterAll(async () => {
  await server?.stop();
  await engine.stop();
});

async function planFor({ ask }: RuleRow): Promise<z.infer<typeof wirePlanSchema>> {
  const { method, path, body } = ask(world);
  const { status, json } = await server.ask(method, `${base}${path}?dryRun=1`, body);
  const plan = wirePlanSchema.safeParse(json);
  if (plan.success) return plan.data;
  throw new Error(`${status} ${JSON.stringify(problemSchema.safeParse(json).data ?? json)}`);
}

describe('before the engine is asked', () => {
  const rows = ruleRows.filter((row) => (isOld || !row.isOld) && !(isSimulated && row.needsHost));
  test.each(rows.map((row) => [row.rule, row] as const))('%s', async (_, row) => {
    const plan = await planFor(row);
    if (row.refused !== undefined) {
      const reasons = plan.ok ? [] : plan.reasons;
      expect(reasons.map(({ code }) => code)).toContain(row.refused);
      // In a whole sentence.
      expect(reasons.find(({ code }) => code === row.refused)?.message).toMatch(/^\S.{15,}[.?]$/s);
    } else {
      expect(plan).toMatchObject({ ok: true });
      expect(plan.ok ? plan.warnings.map(({ code }) => code) : []).toContain(row.warned);
    }
  });
});

describe.runIf(isOld)('what Docker 20.10 says itself', () => {
  const told = ruleRows.flatMap((row) => (row.engine ? [[row.rule, row.engine] as const] : []));
  test.each(told)('%s', async (_, { command, says }) => {
    await expect(engine.docker(...command)).rejects.toThrow(says);
  });
});

/** No API tells who picked a subnet, so this one is left to the engine. */
describe('an address on a network whose subnet the engine picked', () => {
  const ask = (container: string) =>
    server.api(`${base}/networks/${world.picked}/endpoints`, {
      method: 'POST',
      body: JSON.stringify({ containerId: world[container], ipv4: addressOnPicked }),
      headers: { 'content-type': 'application/json' },
    });
  const networksOf = (container: string) =>
    engine.docker('inspect', '--format', '{{json .NetworkSettings.Networks}}', container);
  let addressOnPicked = '';
  beforeAll(async () => {
    const format = '{{(index .IPAM.Config 0).Subnet}}';
    const subnet = await engine.docker('network', 'inspect', '--format', format, 'picked');
    addressOnPicked = subnet.trim().replace(/\.0\/16$/, '.50');
  });

  test.each(['onFront', 'stopped'])(
    'is refused by the engine in its own words, and nothing is changed: %s',
    async (container) => {
      const before = await networksOf(container);
      const reply = await ask(container);
      const problem = problemSchema.parse(await reply.json());
      expect(problem.engineMessage).toMatch(/user.configured subnets/);
      expect(await networksOf(container)).toEqual(before);
    },
  );
});

test('docs/engine-rules.md tells of each of them', () => {
  const page = readFileSync(new URL('../../docs/engine-rules.md', import.meta.url), 'utf8');
  for (const { rule, refused, warned } of ruleRows)
    expect(page).toContain(
      `| ${rule} | ${refused === undefined ? 'warned' : 'refused'} | \`${refused ?? warned}\` |`,
    );
});
