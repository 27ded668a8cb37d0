import { expect, it } from 'vitest';
import { driverOptions, findDriverOption } from '../driver-options';
import { engineKnows, type Since } from '../engine-knows';
import { bodyRows, type NetworkFieldRow, optionRows } from './network-field-rows';

const rows = [...bodyRows, ...optionRows];

it('has a row for every option that the form has a field for, with the version that brings it', () => {
  const tested = new Set(optionRows.map((row) => row.key));
  expect(driverOptions.filter(({ key }) => !tested.has(key))).toEqual([]);
  for (const { key, since, field } of optionRows) {
    const option = driverOptions.find((one) => one.key === key);
    if (option === undefined) continue;
    expect(field.startsWith(option.option)).toBe(true);
    // A value may be younger than its option, and never older.
    const known = findDriverOption(option.option)?.since;
    const oldest = known === undefined ? '20.10' : 'docker' in known ? known.docker : '';
    expect(engineKnows({ engineVersion: oldest, apiVersion: '1.41' }, known)).toBe(true);
    expect(since === undefined).toBe(known === undefined);
  }
});

it('names no field twice', () => {
  const fields = rows.map((row) => row.field);
  expect(fields.filter((field, index) => fields.indexOf(field) !== index)).toEqual([]);
});

it('is what docs/network-fields.md says', async () => {
  await expect(docs()).toMatchFileSnapshot('../../../docs/network-fields.md');
});

function docs(): string {
  return `# Every field of a network

Written from lib/domain/testing/network-field-rows.ts: \`npx vitest run --project unit lib/domain/testing -u\` writes it anew, and a test
fails where the two differ. Each row is a network that \`e2e/contract/network-fields.test.ts\` makes on a real engine through the HTTP API and again
by the docker command that was shown, in an engine that manages a Swarm; \`docker network inspect\` has to say the same of both. Rows that need a younger engine run
with \`PORTOLAN_TEST_ENGINE=newest\` (Docker 28.5); older ones refuse them beforehand, for they would take the option and do nothing. What a row says is
refused, Portolan refuses before it asks the engine.

The Compose fragment of each row is read back and held against the request that the engine is sent (lib/server/engine/compose-agrees.test.ts). There is no
Compose in the test machine, so that Compose itself makes the same of it has not been seen.

## The fields of \`POST /networks/create\`

${table(bodyRows)}

\`CheckDuplicate\` has no field: below API 1.44 it is always sent.

## The options of the drivers

${table(optionRows)}

\`com.docker.network.enable_ipv4\` and \`com.docker.network.enable_ipv6\` are the engine's words for its defaults; here the two switches say it. What an endpoint
can be told (\`com.docker.network.endpoint.*\`) belongs to connecting and running.
`;
}

function table(lines: readonly NetworkFieldRow[]): string {
  return [
    '| field | in the form | since | is |',
    '|---|---|---|---|',
    ...lines.map((row) => `| \`${row.field}\` | ${row.form} | ${sinceOf(row.since)} | ${outcomeOf(row)} |`),
  ].join('\n');
}

function sinceOf(since: Since | undefined): string {
  if (since === undefined) return '20.10';
  return 'api' in since ? `API ${since.api}` : `Docker ${since.docker}`;
}

function outcomeOf({ refused, kernel, note }: NetworkFieldRow): string {
  const outcome =
    refused === undefined
      ? kernel === undefined
        ? 'made'
        : `made where the kernel has ${kernel}, else the engine’s refusal is shown`
      : `refused: \`${refused}\``;
  return note === undefined ? outcome : `${outcome}; ${note}`;
}
