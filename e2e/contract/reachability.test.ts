import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { probeBodySchema } from '@/lib/contract/probe';
import { questionSchema } from '@/lib/domain/reachability/question';
import { tellExplanation } from '@/lib/messages/reach';
import { probe } from '@/lib/server/probe/probe';
import { explanationOf } from '@/lib/server/reach/read-explanation';
import type { LabEngine } from '../lab/lab-engine';
import { describeOnKernel } from '../lab/needs-kernel';
import { startEngine } from '../lab/start-engine';
import {
  lookUpInNamespaces,
  type NameAnswered,
  nameForetold,
  nameProven,
  nameRows,
  nameTableOf,
} from './reachability/names';
import { tryInNamespaces } from './reachability/nsenter';
import { type Row, rows } from './reachability/rows';
import { type Answered, foretold, proven, tableOf } from './reachability/table';
import { look, makeWorld, type Seen, untilServing } from './reachability/world';
import { type WatchedEngine, watchEngine } from './watch-engine';

/**
 * Who reaches whom, said three ways: explained from what the engine declares, proven by the product's own probe, and tried by nsenter,
 * in which the product has no hand. All three have to say the same, and it has to be what the row says.
 */
describeOnKernel('who reaches whom', 'it has no kernel that passes packets', () => {
  let engine: LabEngine;
  let world: Map<string, Seen>;
  const watching: WatchedEngine[] = [];

  beforeAll(async () => {
    engine = await startEngine({ name: 'reach', hostInterfaces: 'many' });
    await makeWorld(engine);
    world = await look(engine);
    await untilServing(engine, world);
    // A few probes of one engine run at a time; most of a silent one is waiting.
    for (let one = 0; one < watchers; one += 1)
      watching.push(await watchEngine(engine.socket, { readOnly: false }));
    await Promise.all(watching.map((one) => one.untilStatus('connected')));
  });
  afterAll(async () => {
    await Promise.all(watching.map(({ watcher }) => watcher.stop()));
    await engine.stop();
  });

  test('the table', { timeout: 240_000 }, async () => {
    const [independent, replies] = await Promise.all([
      tryInNamespaces(engine, rows, world),
      Promise.all(rows.map((row, index) => ask(row, watching[index % watchers]))),
    ]);
    const answered = rows.map(
      (row, index): Answered => ({
        ...{ ...asOf(row), explanation: undefined, proof: undefined },
        ...replies[index],
        independent: independent[index],
      }),
    );
    const table = tableOf(answered);
    console.log(table);
    const wrong = answered.filter((row) => !agree(row));
    expect(wrong.map(({ from, to, port }) => `${from} to ${to}:${port ?? 80}`)).toEqual([]);
    if (isDocumented()) holdToPage('table', table);
  });

  test('the names', { timeout: 120_000 }, async () => {
    const [independent, replies] = await Promise.all([
      lookUpInNamespaces(engine, nameRows, world),
      Promise.all(nameRows.map((row, index) => ask(row, watching[index % watchers]))),
    ]);
    const answered = nameRows.map(
      (row, index): NameAnswered => ({
        ...{ ...row, explanation: undefined, proof: undefined },
        ...replies[index],
        independent: independent[index],
      }),
    );
    const table = nameTableOf(answered);
    console.log(table);
    const wrong = answered.filter(
      (row) =>
        nameForetold(row) !== row.leads ||
        (nameProven(row) ?? row.leads) !== row.leads ||
        row.independent !== row.leads,
    );
    expect(wrong.map(({ from, name, to }) => `${from}: ${name} of ${to}`)).toEqual([]);
    if (isDocumented()) holdToPage('names', table);
  });

  function isDocumented(): boolean {
    return watching[0]?.watcher.engine().version.startsWith(documented) === true;
  }

  function asOf(row: Row): Row {
    const isOld = isDocumented();
    const { unsure: _, newer, ...sure } = row;
    return isOld || newer === undefined ? row : { ...sure, outcome: newer };
  }

  async function ask(
    row: Pick<Row, 'from' | 'to' | 'port'>,
    watched: WatchedEngine | undefined,
  ): Promise<Pick<Answered, 'explanation' | 'proof'>> {
    if (watched === undefined) throw new Error('nobody watches');
    const { watcher } = watched;
    const to = world.get(row.to)?.id;
    const port = row.port === 'none' ? {} : { port: row.port ?? 80 };
    if (row.from === 'outside') {
      const question = questionSchema.parse({
        from: { kind: 'outside' },
        to: { kind: 'container', id: to },
        ...port,
      });
      const snapshot = watched.snapshot();
      const explanation = await explanationOf(watcher, snapshot, question);
      return { explanation: tellExplanation(explanation, snapshot), proof: undefined };
    }
    const body = probeBodySchema.parse({
      from: row.from === 'host' ? { host: true } : { containerId: world.get(row.from)?.id },
      to: to === undefined ? { [row.to]: true } : { containerId: to },
      ...port,
    });
    const { explanation, proof } = await probe(watcher, body, {
      session: nobody,
      signal: new AbortController().signal,
    });
    return { explanation, proof };
  }
});

/** The engine that docs/reachability.md tells of. */
const documented = '20.10.';
const page = fileURLToPath(new URL('../../docs/reachability.md', import.meta.url));

/** Compares a table of the page, or writes it where that was asked for. */
function holdToPage(name: 'table' | 'names', table: string): void {
  const text = readFileSync(page, 'utf8');
  const place = new RegExp(`(<!-- ${name} -->\\n).*(?=<!-- \\/${name} -->)`, 's');
  const kept = text.replace(place, `$1${table}\n`);
  if (process.env.PORTOLAN_KEEP_TABLE === '1') writeFileSync(page, kept);
  else expect(text).toBe(kept);
}

const watchers = 3;
const nobody = { kind: 'token', id: 'test', address: '127.0.0.1' } as const;

function agree(row: Answered): boolean {
  const { outcome, untried, unsure } = row;
  const whereUntried = untried === undefined ? 'untried' : outcome;
  return (
    foretold(row) === (unsure ? 'unknown' : outcome) &&
    (proven(row) ?? whereUntried) === outcome &&
    (row.independent ?? whereUntried) === outcome
  );
}
