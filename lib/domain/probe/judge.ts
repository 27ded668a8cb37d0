import type { ProbeStep, ProbeVerdict, Proof } from './proof';
import type { Target } from './targets';

/** A step at an address, with whose it is. A lookup is at none. */
export type Tried = { step: ProbeStep; target: Target | undefined };

/** The most telling first. */
const order: readonly ProbeVerdict[] = [
  'answered',
  'refused',
  'timed-out',
  'no-route',
  'no-such-name',
  'could-not-try',
];

/** What all that was tried shows together. @param port as asked. */
export function judge(
  tried: readonly Tried[],
  port: number | undefined,
): Pick<Proof, 'verdict' | 'port' | 'roundTrip'> {
  const aimed = tried.filter(({ target }) => target !== undefined);
  const trips = aimed.flatMap(({ step }) => (step.verdict === 'answered' ? (step.roundTrip ?? []) : []));
  const verdict = aimed.some(reaches)
    ? 'reachable'
    : aimed.some(({ step }) => step.verdict !== 'could-not-try')
      ? 'unreachable'
      : 'could-not-try';
  return {
    verdict,
    ...(port !== undefined && { port: portVerdict(aimed) }),
    ...(trips.length > 0 && { roundTrip: Math.min(...trips) }),
  };
}

/** Whether the one who was asked for answered, and not the host in its place. */
function reaches({ step, target }: Tried): boolean {
  if (step.verdict === 'answered') return target?.whose === 'own' || step.kind === 'connect';
  return step.verdict === 'refused' && target?.whose === 'own';
}

function portVerdict(aimed: readonly Tried[]): ProbeVerdict {
  const connects = aimed.filter(({ step }) => step.kind === 'connect');
  const telling = connects.filter((one) => one.target?.whose === 'own' || reaches(one));
  const verdicts = (telling.length > 0 ? telling : connects).map(({ step }) => step.verdict);
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'could-not-try';
}
