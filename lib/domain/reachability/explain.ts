import { acrossBridges } from './across-bridges';
import { acrossLans } from './across-lans';
import { notAlive } from './alive';
import { withoutNetwork, withoutSharedNetwork } from './apart';
import { bestFirst, mostTellingFirst } from './best-first';
import { asBlocked, asWay, type Broken, type Candidate, type Pair } from './candidate';
import type { Declared } from './declared';
import type { Explanation } from './explanation';
import { fromHost } from './from-host';
import { fromOutside } from './from-outside';
import type { Hop } from './hop';
import { answersItselfAt, isHeardByNobody, listeningAt, nobodyAnswers } from './listens';
import { isOwn } from './memberships';
import { overUplink } from './over-uplink';
import { isSameStack, pathOf, placeOf } from './place';
import { byPublishedPorts } from './published';
import { partyKey, type Question } from './question';
import { type ReachNote, uncertainObstacles } from './reach-facts';
import { overSharedNetworks } from './shared-networks';
import { toHost } from './to-host';
import { toOutside } from './to-outside';

/**
 * Whether one reaches the other, by what the engine declares: every way that leads there, every way that nearly does with where and why it
 * breaks and what mends it, and what is worth knowing besides. The same for the same facts, in the same order.
 */
export function explain(declared: Declared, question: Question): Explanation {
  const from = placeOf(question.from, declared.snapshot);
  const to = placeOf(question.to, declared.snapshot);
  if (from === undefined || to === undefined) {
    const unknown = [from === undefined ? question.from : [], to === undefined ? question.to : []].flat();
    return {
      ...{ question, verdict: 'unknown', ways: [], blocked: [] },
      notes: unknown.flatMap((party): ReachNote[] =>
        party.kind === 'container' ? [{ code: 'container-unknown', container: party.id }] : [],
      ),
    };
  }
  if (from.stack.kind === 'outside' && to.stack.kind === 'outside')
    return { question, verdict: 'unknown', ways: [], blocked: [], notes: [{ code: 'outside-itself' }] };
  const pair: Pair = { from, to, question, declared };
  const candidates = withListeners(withLives(candidatesOf(pair), pair), pair);
  const ways = bestFirst(candidates.flatMap((one) => asWay(one) ?? []));
  const blocked = mostTellingFirst(candidates.flatMap((one) => asBlocked(one) ?? []));
  const isUncertain = blocked.some(({ obstacle }) => uncertainObstacles.has(obstacle.code));
  return {
    question,
    verdict: ways.length > 0 ? 'reachable' : isUncertain ? 'unknown' : 'unreachable',
    ways,
    blocked,
    notes: notesOf(candidates, pair),
  };
}

/** Every way that could lead there, as far as networks and the host tell. */
function candidatesOf(pair: Pair): Candidate[] {
  const { from, to, question } = pair;
  if (isSameStack(from.stack, to.stack)) {
    const { port } = question;
    return [
      {
        ...{ kind: 'same-stack', family: 4, address: '127.0.0.1', names: ['localhost'] },
        hops: within(pair),
        ...(port !== undefined && { arrives: { address: '127.0.0.1', port } }),
      },
    ];
  }
  const alone = [...withoutNetwork(from, pair), ...withoutNetwork(to, pair)];
  return [...alone, ...between(pair)];
}

/** From one to the other inside one stack: by whose stack it is, or at once where it is one and the same. */
function within({ from, to, question }: Pair): Hop[] {
  if (partyKey(question.from) === partyKey(question.to)) return to.inwards.slice(-1);
  return [...from.inwards.toReversed(), ...to.inwards.slice(1)];
}

function between(pair: Pair): Candidate[] {
  const { from, to } = pair;
  if (isOwn(from) && isOwn(to)) {
    const own = { ...pair, from, to };
    const shared = overSharedNetworks(own);
    const around = [...byPublishedPorts(own), ...(shared.length === 0 ? acrossBridges(own) : [])];
    return shared.length > 0
      ? [...shared, ...around]
      : [...withoutSharedNetwork(own), ...acrossLans(own), ...around];
  }
  if (isOwn(to)) {
    const own = { ...pair, to };
    return from.stack.kind === 'host' ? [...fromHost(own), ...byPublishedPorts(own)] : fromOutside(own);
  }
  if (isOwn(from)) {
    const own = { ...pair, from };
    return to.stack.kind === 'host' ? toHost(own) : toOutside(own);
  }
  return from.stack.kind === 'lost' || to.stack.kind === 'lost' ? [] : overUplink(pair);
}

/** Ways that would do are broken at a party that does not live. */
function withLives(candidates: readonly Candidate[], pair: Pair): Candidate[] {
  const { from, to, question } = pair;
  const isItself = partyKey(question.from) === partyKey(question.to);
  const dead = [notAlive(from, isItself), isItself ? undefined : notAlive(to)].filter(
    (one) => one !== undefined,
  );
  const [first] = dead;
  if (first === undefined) return [...candidates];
  const turned = candidates.map((one) => (isOpen(one) ? { ...one, broken: first } : one));
  const told = new Set(turned.map(({ broken }) => broken));
  const untold = dead.filter((broken) => !told.has(broken));
  return [...turned, ...untold.map((broken) => nowhere(broken, pair))];
}

/** True where it leads there, or may. */
function isOpen({ broken }: Candidate): boolean {
  return broken === undefined || uncertainObstacles.has(broken.obstacle.code);
}

function nowhere(broken: Broken, { from, to }: Pair): Candidate {
  return { kind: 'network', names: [], hops: pathOf(from, [], to), broken };
}

function withListeners(candidates: Candidate[], pair: Pair): Candidate[] {
  const listening = listeningAt(pair);
  if (listening === undefined) return candidates;
  return candidates.map((one) => {
    const broken = isOpen(one) ? nobodyAnswers(one, pair, listening) : undefined;
    if (broken !== undefined) return { ...one, broken };
    const address = one.kind === 'same-stack' ? answersItselfAt(pair.question, listening) : undefined;
    return address === undefined ? one : { ...one, address, names: [] };
  });
}

function notesOf(candidates: readonly Candidate[], pair: Pair): ReachNote[] {
  const whole = candidates.filter(({ broken }) => broken === undefined);
  const notes = [...whole.flatMap((one) => one.notes ?? []), ...listeningNotes(whole.length > 0, pair)];
  const byText = new Map(notes.map((note) => [JSON.stringify(note), note]));
  return [...byText.values()];
}

function listeningNotes(isReached: boolean, pair: Pair): ReachNote[] {
  const { to, question } = pair;
  if (!isReached || to.container === undefined) return [];
  const listening = listeningAt(pair);
  const container = to.name;
  if (question.port !== undefined)
    return listening === undefined ? [{ code: 'listening-unread', container, port: question.port }] : [];
  return listening !== undefined && to.stack.kind === 'own' && isHeardByNobody(listening)
    ? [{ code: 'listens-nowhere', container }]
    : [];
}
