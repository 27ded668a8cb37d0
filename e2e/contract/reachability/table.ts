import type { ProbeReply } from '@/lib/contract/probe';
import type { Outcome, Row } from './rows';

/** A row with what the three say. */
export type Answered = Row & {
  explanation: ProbeReply['explanation'];
  proof: ProbeReply['proof'] | undefined;
  independent: Outcome | undefined;
};

/** What an explanation foretells: whether anybody listens it may not know. */
export function foretold({ explanation, outcome }: Answered): Outcome | 'unknown' {
  if (explanation === undefined || explanation.verdict === 'unknown') return 'unknown';
  if (explanation.verdict === 'reachable') {
    const isUnread = explanation.notes.some(({ code }) => code === 'listening-unread');
    return isUnread && outcome === 'closed' ? 'closed' : 'open';
  }
  const isClosed = explanation.blocked.some(({ code }) => closedCodes.has(code));
  return isClosed ? 'closed' : 'no';
}

const closedCodes: ReadonlySet<string> = new Set([
  'not-listening',
  'listens-on-loopback',
  'listens-elsewhere',
]);

/** @returns undefined where nothing could be tried. */
export function proven({ proof, port }: Answered): Outcome | undefined {
  if (proof === undefined || proof.verdict === 'could-not-try') return undefined;
  if (proof.verdict === 'unreachable') return 'no';
  if (port === 'none') return 'open';
  if (proof.port === 'answered') return 'open';
  return proof.port === 'refused' ? 'closed' : 'no';
}

const columns = ['rule', 'from', 'to', 'port', 'is', 'explained', 'proven', 'by nsenter', 'how, or why not'];

/** The table as Markdown. It holds nothing that differs from run to run. */
export function tableOf(rows: readonly Answered[]): string {
  const lines = rows.map((row) => [
    row.rule,
    row.from,
    row.to,
    row.port === 'none' ? 'any' : String(row.port ?? 80),
    row.outcome,
    foretold(row),
    proven(row) ?? `– (${row.untried ?? '?'})`,
    row.independent ?? '–',
    whyOf(row),
  ]);
  return [columns, columns.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function whyOf({ explanation }: Answered): string {
  const way = explanation?.ways[0];
  if (way !== undefined) return way.kind;
  return explanation?.blocked[0]?.code ?? '';
}
