import type { Party, Question } from '@/lib/domain/reachability/question';
import { partyKey } from '@/lib/domain/reachability/question';

/** What is asked so far: either end may still be to choose. */
export type Asked = {
  from?: Party | undefined;
  to?: Party | undefined;
  port?: number | undefined;
  protocol: Question['protocol'];
};

/** The end that a click on the chart chooses next; undefined once both are chosen. */
export type OpenEnd = 'from' | 'to' | undefined;

export function openEnd(asked: Asked): OpenEnd {
  if (asked.from === undefined) return 'from';
  return asked.to === undefined ? 'to' : undefined;
}

/** @returns the whole question, or undefined while an end is missing, or both are the same. */
export function questionOf({ from, to, port, protocol }: Asked): Question | undefined {
  if (from === undefined || to === undefined || partyKey(from) === partyKey(to)) return undefined;
  return { from, to, protocol, ...(port === undefined ? {} : { port }) };
}

/** @returns what is asked as a URL has it: `container:<id>~host~80/udp`. An end that is not chosen is empty, tcp is left out. */
export function formatAsked({ from, to, port, protocol }: Asked): string {
  const ends = [from, to].map((party) => (party === undefined ? '' : partyKey(party)));
  const suffix = protocol === 'tcp' ? '' : `/${protocol}`;
  return port === undefined && suffix === '' ? ends.join('~') : [...ends, `${port ?? ''}${suffix}`].join('~');
}

/** @returns undefined for what is no question: then nothing is asked. What is wrong in the port is left out. */
export function parseAsked(text: string | null): Asked | undefined {
  if (text === null) return undefined;
  const [from = '', to = '', end = ''] = text.split('~');
  const [port = '', protocol] = end.split('/');
  const number = /^\d{1,5}$/.test(port) ? Number(port) : 0;
  const asked: Asked = {
    from: parseParty(from),
    to: parseParty(to),
    port: number >= 1 && number <= 65_535 ? number : undefined,
    protocol: protocol === 'udp' ? 'udp' : 'tcp',
  };
  return asked.from === undefined && asked.to === undefined && !text.startsWith('~') ? undefined : asked;
}

/** @returns the party of such a key; undefined for what is none. */
export function parseParty(key: string): Party | undefined {
  if (key === 'host' || key === 'outside') return { kind: key };
  const id = key.startsWith('container:') ? key.slice('container:'.length) : '';
  return id === '' ? undefined : { kind: 'container', id };
}

/** @returns the ids of the containers that it is about. */
export function containersOf(asked: Asked | undefined): string[] {
  return [asked?.from, asked?.to].flatMap((party) => (party?.kind === 'container' ? [party.id] : []));
}
