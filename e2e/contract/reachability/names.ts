import type { ProbeReply } from '@/lib/contract/probe';
import type { LabEngine } from '../../lab/lab-engine';
import { enterAs } from './nsenter';
import type { Seen } from './world';

/** One line of the second table: does a name lead from one to another? `to` is whose name it is. */
export type NameRow = { rule: string; from: string; to: string; name: string; leads: boolean };

const rowOf =
  (rule: string, leads: boolean) =>
  (from: string, to: string, name = to): NameRow => ({ rule, from, to, name, leads });

const shared = rowOf('on a network of its own, by name', true);
const alias = rowOf('by an alias on that network', true);
const apart = rowOf('not by a name on another network', false);
const old = rowOf('not by name on the default bridge', false);
const icc = rowOf('by name though ICC is off: it resolves, and nothing answers', true);
const vault = rowOf('on an internal network', true);
const lan = rowOf('on a macvlan network, its siblings kept apart or not', true);
const rider = rowOf('container:x looks names up where x does', true);
const lost = rowOf('container:x has no name of its own, and x’s reach', false);
const frozen = rowOf('a paused one keeps its name', true);
const ended = rowOf('a stopped one has none', false);
const six = rowOf('with IPv6 beside IPv4', true);
const wide = rowOf('on an overlay', true);

export const nameRows: NameRow[] = [
  shared('web', 'app'),
  shared('app', 'web'),
  shared('hub', 'web'),
  shared('hub', 'db'),
  shared('db', 'hub'),
  alias('web', 'app', 'shop'),
  apart('web', 'db'),
  apart('db', 'web'),
  apart('db', 'app', 'shop'),
  old('old1', 'old2'),
  icc('mute2', 'mute1'),
  vault('vault1', 'vault2'),
  lan('lan1', 'lan2'),
  lan('apart1', 'apart2'),
  rider('rider', 'app'),
  lost('rider', 'db'),
  lost('app', 'rider'),
  frozen('web', 'frozen'),
  ended('web', 'ended'),
  six('six1', 'six2'),
  wide('wide1', 'wide2'),
];

/** A row with what the three say: undefined where it was not looked up. */
export type NameAnswered = NameRow & {
  explanation: ProbeReply['explanation'];
  proof: ProbeReply['proof'] | undefined;
  independent: boolean | undefined;
};

/** Whether any way, be it broken further on, is told with that name: one that does not run is told with the name that it will have. */
export function nameForetold({ explanation, name }: NameAnswered): boolean {
  const broken = explanation?.blocked.filter(({ code }) => code !== 'not-running') ?? [];
  const ways = [...(explanation?.ways ?? []), ...broken];
  return ways.some(({ names }) => names.includes(name));
}

/** @returns undefined where it was not looked up. */
export function nameProven({ proof, name }: NameAnswered): boolean | undefined {
  const step = proof?.steps.find(({ kind, target }) => kind === 'lookup' && target === name);
  return step && step.verdict === 'answered';
}

/**
 * Asks Docker's resolver from inside of each asker's network namespace, entered from the engine's host, with the lab's own busybox.
 * @returns an answer for each row.
 */
export function lookUpInNamespaces(
  engine: LabEngine,
  rows: readonly NameRow[],
  world: ReadonlyMap<string, Seen>,
): Promise<boolean[]> {
  return Promise.all(
    rows.map(async ({ from, name }) => {
      const enter = enterAs(from, world);
      if (enter === undefined) throw new Error(`nobody is there to ask from ${from}`);
      return (await engine.inNamespace([...enter, 'sh', '-c', script, 'sh', name])).trim() === 'found';
    }),
  );
}

/** A name that is there is told with its address below it. */
const script = `case $(busybox timeout 10 busybox nslookup "$1" 127.0.0.11 2>&1) in *Name:*Address*) echo found ;; *) echo none ;; esac`;

const columns = ['rule', 'from', 'name', 'of', 'leads there', 'explained', 'proven', 'by nsenter'];

/** The table as Markdown. */
export function nameTableOf(rows: readonly NameAnswered[]): string {
  const word = (is: boolean | undefined) => (is === undefined ? '–' : is ? 'yes' : 'no');
  const lines = rows.map((row) => [
    ...[row.rule, row.from, row.name, row.to, word(row.leads)],
    ...[word(nameForetold(row)), word(nameProven(row)), word(row.independent)],
  ]);
  return [columns, columns.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
