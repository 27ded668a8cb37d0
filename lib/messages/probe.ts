import type { ProbeStep, ProbeVerdict } from '@/lib/domain/probe/proof';
import { type ByCode, type Catalogue, type Told, tell } from './told';

/** Why a probe ended as it did, by code. */
export type ProbeReason =
  | { code: 'answered' }
  | { code: 'port-answered'; port: number }
  | { code: 'port-refused'; port: number }
  | { code: 'port-silent'; port: number }
  | { code: 'no-answer' }
  | { code: 'no-such-name'; name: string; from: string | undefined }
  | { code: 'frozen'; container: string }
  | { code: 'not-running'; container: string; state: string }
  | { code: 'paused'; container: string }
  | { code: 'no-address'; to: string }
  | { code: 'outside-unknown' }
  | { code: 'udp' }
  | { code: 'no-tools' }
  | { code: 'image-missing'; image: string }
  | { code: 'engine-said'; words: string };

const sentences: Catalogue<ByCode<ProbeReason>, Told> = {
  answered: () => ({ message: 'It answered.' }),
  'port-answered': ({ port }) => ({ message: `Port ${port} took the connection.` }),
  'port-refused': ({ port }) => ({
    message: `Port ${port} refused the connection: it is reached, and nothing listens there.`,
    remedy: 'See which ports it listens on, and on which addresses.',
  }),
  'port-silent': ({ port }) => ({ message: `It answered, but port ${port} did not.` }),
  'no-answer': () => ({ message: 'Nothing answered, at any of its addresses.' }),
  'no-such-name': ({ name, from }) =>
    from === undefined
      ? { message: `The host knows nobody by the name ${name}.` }
      : {
          message: `${from} finds nobody by the name ${name}: nobody on its networks goes by it, neither as a name nor as an alias.`,
          remedy: `Give whoever is meant that name on a network of ${from}’s: docker network connect --alias ${name} …`,
        },
  frozen: ({ container }) => ({
    message: `${container} is paused: the kernel may answer in its place, but its program does not.`,
    remedy: `Unpause ${container}.`,
  }),
  'not-running': ({ container, state }) => ({
    message: `Nothing can be tried from inside ${container}: it is ${state}.`,
    remedy: `Start ${container}.`,
  }),
  paused: ({ container }) => ({
    message: `Nothing can be tried from inside ${container}: it is paused.`,
    remedy: `Unpause ${container}.`,
  }),
  'no-address': ({ to }) => ({ message: `${to} has no address now that could be tried.` }),
  'outside-unknown': () => ({
    message: "The router beyond the engine's host is not known, so there is nobody outside to be tried.",
    remedy: 'Ask for an address outside instead.',
  }),
  udp: () => ({
    message: 'UDP says nothing of who does not answer: only whether it is reached at all was tried.',
  }),
  'no-tools': () => ({ message: 'There was no program with which it could be tried.' }),
  'image-missing': ({ image }) => ({
    message: `It takes a helper container, and the engine does not have its image ${image}. How large that is only its registry tells.`,
    remedy: `Let Portolan pull ${image}, or set PORTOLAN_HELPER_IMAGE to an image that the engine has.`,
  }),
  'engine-said': ({ words }) => ({ message: `The engine would not let it be tried: ${words}` }),
};

/** @returns the reason in words. */
export function probeReasonText(reason: ProbeReason): Told {
  return tell(sentences, reason);
}

const outcomes: Record<ProbeVerdict, string> = {
  answered: 'answered',
  refused: 'was refused',
  'timed-out': 'had no answer',
  'no-route': 'found no route',
  'no-such-name': 'found no such name',
  'could-not-try': 'could not be tried',
};

/** `172.18.0.3:80 was refused after 4 ms (nc -w 2 172.18.0.3 80).` */
export function probeStepText({ target, verdict, command, milliseconds, addresses }: ProbeStep): string {
  const what = addresses === undefined ? '' : `: ${addresses.join(', ')}`;
  return `${target} ${outcomes[verdict]}${what} after ${Math.round(milliseconds)} ms (${command}).`;
}
