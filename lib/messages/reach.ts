import type { Container } from '@/lib/domain/container';
import type { Remedy } from '@/lib/domain/findings/remedy';
import type { Network } from '@/lib/domain/network';
import type { BlockedWay, Explanation, Way, WayKind } from '@/lib/domain/reachability/explanation';
import { type Party, partyKey, type Question } from '@/lib/domain/reachability/question';
import { uncertainObstacles } from '@/lib/domain/reachability/reach-facts';
import { containersById, networksById } from '@/lib/domain/snapshot-index';
import { describeNote } from './reach-notes';
import { atPort, describeObstacle } from './reach-obstacles';

/** The lists by which ids are told as names. */
type Lists = { containers: readonly Container[]; networks: readonly Network[] };

/** An explanation in sentences, each beside what it is about. */
export type ToldExplanation = Pick<Explanation, 'question' | 'verdict'> & {
  /** One line that says it all, such as `web reaches db at db:5432 over shop_back`. */
  headline: string;
  ways: (Way & { message: string })[];
  blocked: (Omit<BlockedWay, 'obstacle' | 'remedy'> & {
    code: string;
    message: string;
    remedy: Remedy & { message?: string };
  })[];
  notes: { code: string; message: string }[];
};

export function tellExplanation(explanation: Explanation, lists: Lists): ToldExplanation {
  const { question, verdict, ways, blocked, notes } = explanation;
  return {
    ...{ question, verdict, headline: headlineOf(explanation, lists) },
    ways: ways.map((way) => ({ ...way, message: describeWay(way, question, lists) })),
    blocked: blocked.map(({ obstacle, remedy, ...way }) => {
      const told = describeObstacle(obstacle);
      return {
        ...way,
        code: obstacle.code,
        message: told.message,
        remedy: { ...remedy, ...(told.remedy !== undefined && { message: told.remedy }) },
      };
    }),
    notes: notes.map((note) => ({ code: note.code, message: describeNote(note) })),
  };
}

/** How a party is called in a sentence. */
export function partyName(party: Party, { containers }: Pick<Lists, 'containers'>): string {
  if (party.kind === 'container') return containersById(containers).get(party.id)?.name ?? party.id;
  return party.kind === 'host' ? 'the host' : 'the outside world';
}

function headlineOf({ question, verdict, ways, blocked }: Explanation, lists: Lists): string {
  const from = partyName(question.from, lists);
  const to = toName(question, lists);
  const [way] = ways;
  if (way !== undefined)
    return `${capital(from, question.from)} reaches ${to}${whereOf(way, question)}${by(way, question, lists)}`;
  const isUnknown = verdict === 'unknown';
  const told = blocked.find(({ obstacle }) => !isUnknown || uncertainObstacles.has(obstacle.code));
  const port = question.port === undefined ? '' : ` on port ${question.port}/${question.protocol}`;
  if (told === undefined) return `Nobody here can tell whether ${from} reaches ${to}`;
  const what = isUnknown ? 'may or may not reach' : 'can not reach';
  return `${capital(from, question.from)} ${what} ${to}${port}: ${shortly(told)}`;
}

function toName({ from, to }: Question, lists: Lists): string {
  return partyKey(from) === partyKey(to) ? 'itself' : partyName(to, lists);
}

/** @returns ` at db:5432`; nothing where there is no address to tell. */
function whereOf({ names, address, port }: Way, question: Question): string {
  const at = names[0] ?? address;
  return at === undefined ? portOnly(port) : ` at ${atPort(at, port ?? question.port)}`;
}

function portOnly(port: number | undefined): string {
  return port === undefined ? '' : ` at port ${port} of the host`;
}

function by({ kind, networkId }: Way, { from, to }: Question, { networks }: Lists): string {
  const network = networkId === undefined ? undefined : networksById(networks).get(networkId)?.name;
  const over = network === undefined ? '' : ` over ${network}`;
  const words: Readonly<Record<WayKind, string>> = {
    'same-stack': partyKey(from) === partyKey(to) ? '' : ', for both share one network stack',
    network: over,
    published: ' by a published port',
    gateway: network === undefined ? '' : ` by the host’s address on ${network}`,
    routed: over,
    masqueraded: network === undefined ? '' : ` through ${network}, under the host’s address`,
    lan: network === undefined ? '' : ` on the LAN of ${network}`,
    uplink: ' by the host’s own network',
  };
  return words[kind];
}

/** One way in a sentence. */
function describeWay(way: Way, question: Question, lists: Lists): string {
  const from = capital(partyName(question.from, lists), question.from);
  const also = way.names.length > 0 && way.address !== undefined ? ` (${way.address})` : '';
  return `${from} reaches ${toName(question, lists)}${whereOf(way, question)}${also}${by(way, question, lists)}.`;
}

/** The obstacle as the end of a headline: the first clause of its sentence, its first word no longer the first. */
function shortly({ obstacle }: BlockedWay): string {
  if (obstacle.code === 'no-shared-network') return 'they share no network';
  const [clause = ''] = describeObstacle(obstacle).message.split(/[:.](?= |$)/);
  return clause.replace(/^(The|Nothing|On)(?= )/, (word) => word.toLowerCase());
}

/** Names stay as they are; words begin a sentence with a capital. */
function capital(text: string, { kind }: Party): string {
  return kind === 'container' ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
