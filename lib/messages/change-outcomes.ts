import type { Leftover } from '@/lib/domain/leftover';
import type { StateChange } from '@/lib/domain/plan';
import { listed } from './told';

/** What a change is about, in names. */
export type ChangeSubject =
  | { kind: 'create-network'; network: string }
  | { kind: 'remove-network'; network: string }
  | { kind: 'create-networks'; networks: readonly string[] }
  | { kind: 'prune-networks'; networks: readonly string[] }
  | { kind: 'recreate-network'; network: string }
  | { kind: 'connect'; container: string; network: string }
  | { kind: 'disconnect'; container: string; network: string }
  | { kind: 'move'; container: string; from: string; to: string }
  | { kind: 'change-service-networks'; service: string }
  | { kind: 'init-swarm' }
  | { kind: 'leave-swarm' }
  | { kind: 'run'; container: string; network: string }
  | { kind: StateChange; container: string }
  | { kind: 'remove'; container: string }
  | { kind: 'pull'; image: string };

/** How far a change has come when it is spoken of. */
export type ChangePhase = 'asked' | 'done' | 'rolledBack' | 'failed';

/** One sentence that names a change, in the words of what came of it. */
export function changeSummary(subject: ChangeSubject, phase: ChangePhase): string {
  switch (subject.kind) {
    case 'create-network':
      return {
        asked: `Create network ${subject.network}.`,
        done: `Created network ${subject.network}.`,
        rolledBack: `Network ${subject.network} was not created.`,
        failed: `Creating network ${subject.network} failed midway.`,
      }[phase];
    case 'remove-network':
      return {
        asked: `Remove network ${subject.network}.`,
        done: `Removed network ${subject.network}.`,
        rolledBack: `Network ${subject.network} was not removed.`,
        failed: `Removing network ${subject.network} failed midway.`,
      }[phase];
    case 'create-networks':
      return severalSummary(
        { asked: 'Create', done: 'Created', doing: 'Creating', undone: 'created' },
        subject,
      )[phase];
    case 'prune-networks':
      return severalSummary(
        { asked: 'Remove', done: 'Removed', doing: 'Removing', undone: 'removed' },
        subject,
      )[phase];
    case 'recreate-network':
      return {
        asked: `Recreate network ${subject.network}.`,
        done: `Recreated network ${subject.network}.`,
        rolledBack: `Network ${subject.network} was not recreated.`,
        failed: `Recreating network ${subject.network} failed midway.`,
      }[phase];
    case 'connect':
      return {
        asked: `Connect ${subject.container} to ${subject.network}.`,
        done: `Connected ${subject.container} to ${subject.network}.`,
        rolledBack: `${subject.container} was not connected to ${subject.network}.`,
        failed: `Connecting ${subject.container} to ${subject.network} failed midway.`,
      }[phase];
    case 'disconnect':
      return {
        asked: `Disconnect ${subject.container} from ${subject.network}.`,
        done: `Disconnected ${subject.container} from ${subject.network}.`,
        rolledBack: `${subject.container} was not disconnected from ${subject.network}.`,
        failed: `Disconnecting ${subject.container} from ${subject.network} failed midway.`,
      }[phase];
    case 'move':
      return {
        asked: `Move ${subject.container} from ${subject.from} to ${subject.to}.`,
        done: `Moved ${subject.container} from ${subject.from} to ${subject.to}.`,
        rolledBack: `${subject.container} was not moved from ${subject.from} to ${subject.to}.`,
        failed: `Moving ${subject.container} from ${subject.from} to ${subject.to} failed midway.`,
      }[phase];
    case 'change-service-networks':
      return {
        asked: `Change the networks of service ${subject.service}.`,
        done: `Changed the networks of service ${subject.service}.`,
        rolledBack: `The networks of service ${subject.service} were not changed.`,
        failed: `Changing the networks of service ${subject.service} failed midway.`,
      }[phase];
    case 'init-swarm':
      return {
        asked: 'Enable Swarm.',
        done: 'Enabled Swarm.',
        rolledBack: 'Swarm was not enabled.',
        failed: 'Enabling Swarm failed midway.',
      }[phase];
    case 'leave-swarm':
      return {
        asked: 'Leave the Swarm.',
        done: 'Left the Swarm.',
        rolledBack: 'The Swarm was not left.',
        failed: 'Leaving the Swarm failed midway.',
      }[phase];
    case 'run':
      return {
        asked: `Run ${subject.container} on ${subject.network}.`,
        done: `Ran ${subject.container} on ${subject.network}.`,
        rolledBack: `${subject.container} was not run on ${subject.network}.`,
        failed: `Running ${subject.container} on ${subject.network} failed midway.`,
      }[phase];
    case 'pull':
      return {
        asked: `Pull image ${subject.image}.`,
        done: `Pulled image ${subject.image}.`,
        rolledBack: `Image ${subject.image} was not pulled.`,
        failed: `Pulling image ${subject.image} failed midway.`,
      }[phase];
    default:
      return lifeSummary(lifeVerbs[subject.kind], subject.container, phase);
  }
}

type LifeVerb = { asked: string; done: string; doing: string };

const lifeVerbs: Record<StateChange | 'remove', LifeVerb> = {
  start: { asked: 'Start', done: 'Started', doing: 'Starting' },
  stop: { asked: 'Stop', done: 'Stopped', doing: 'Stopping' },
  restart: { asked: 'Restart', done: 'Restarted', doing: 'Restarting' },
  pause: { asked: 'Pause', done: 'Paused', doing: 'Pausing' },
  unpause: { asked: 'Unpause', done: 'Unpaused', doing: 'Unpausing' },
  remove: { asked: 'Remove container', done: 'Removed container', doing: 'Removing container' },
};

function lifeSummary(verb: LifeVerb, container: string, phase: ChangePhase): string {
  switch (phase) {
    case 'asked':
      return `${verb.asked} ${container}.`;
    case 'done':
      return `${verb.done} ${container}.`;
    case 'rolledBack':
      return `${container} was not ${verb.done.split(' ')[0]?.toLowerCase()}.`;
    case 'failed':
      return `${verb.doing} ${container} failed midway.`;
  }
}

function severalSummary(
  verb: { asked: string; done: string; doing: string; undone: string },
  { networks }: { networks: readonly string[] },
): Record<ChangePhase, string> {
  const which = `${networks.length} networks: ${listed(networks)}`;
  return {
    asked: `${verb.asked} ${which}.`,
    done: `${verb.done} ${which}.`,
    rolledBack: `No network was ${verb.undone} of ${which}.`,
    failed: `${verb.doing} ${which} failed midway.`,
  };
}

/** One sentence about one thing that is not as it was before. */
export function leftoverSentence(leftover: Leftover): string {
  switch (leftover.code) {
    case 'still-connected':
      return `${leftover.container} is still connected to ${leftover.network}.`;
    case 'not-reconnected':
      return leftover.command === undefined
        ? `${leftover.container} is no longer connected to ${leftover.network}.`
        : `${leftover.container} is no longer connected to ${leftover.network}; this connects it: ${leftover.command}`;
    case 'address-differs':
      return leftover.has === ''
        ? `${leftover.container} has no address on ${leftover.network}, where it had ${leftover.had}.`
        : `${leftover.container} has the address ${leftover.has} on ${leftover.network}, where it had ${leftover.had}.`;
    case 'address-no-longer-chosen':
      return `${leftover.container} no longer asks for its fixed address ${leftover.address} on ${leftover.network}.`;
    case 'aliases-missing':
      return `${leftover.container} is no longer found as ${leftover.aliases.join(', ')} on ${leftover.network}.`;
    case 'container-gone':
      return `The container ${leftover.container} is gone.`;
    case 'container-left':
      return `The container ${leftover.container} is still there.`;
    case 'state-differs':
      return `${leftover.container} is ${leftover.is} now, and was ${leftover.was}.`;
    case 'network-left':
      return `The network ${leftover.network} is still there.`;
    case 'network-gone':
      return leftover.command === undefined
        ? `The network ${leftover.network} is gone.`
        : `The network ${leftover.network} is gone; this makes it again: ${leftover.command}`;
    case 'network-has-new-settings':
      return `The network ${leftover.network} has its new settings.`;
    case 'unknown':
      return `The engine does not say how ${leftover.subject} is now.`;
  }
}

/** What a change came to, told whole: what was tried, why it did not work, how things are now, what to do. */
export const outcomeSentences = {
  stopped: 'It was stopped.',
  rolledBack: ({ summary, cause }: { summary: string; cause: string }) =>
    `${summary} ${cause} What had been done of it was taken back.`,
  untouched: ({ summary, cause }: { summary: string; cause: string }) =>
    `${summary} ${cause} Nothing was changed.`,
  failed: ({ summary, cause, leftovers }: { summary: string; cause: string; leftovers: readonly string[] }) =>
    `${summary} ${cause} Not everything could be put back: ${leftovers.join(' ')}`,
  failedRemedy: 'Check the container on the chart and connect or disconnect it by hand.',
  serviceStopped: ({ service }: { service: string }) =>
    `Swarm accepted it, but could not start ${service} with these networks and stopped the update.`,
  notAllocated: ({ network }: { network: string }) =>
    `The Swarm accepted ${network} but gave it no addresses: its subnet or VXLAN id may belong to another overlay, also one that this engine does not show.`,
  gone: ({ summary, containers }: { summary: string; containers: readonly string[] }) =>
    containers.length === 1
      ? `${summary} ${listed(containers)} was removed meanwhile and is not on it.`
      : `${summary} ${listed(containers)} were removed meanwhile and are not on it.`,
  /** For a change that Portolan ended in the middle of, and came to its end when it was back. */
  finishedLater: ({ detail }: { detail: string }) =>
    `${detail} Portolan had ended in the middle of it, and finished it when it was back.`,
  putBackLater: ({ summary, network }: { summary: string; network: string }) =>
    `${summary} Portolan ended in the middle of it. When it was back it put ${network} and its containers back as they were.`,
  leftLater: ({ summary, leftovers }: { summary: string; leftovers: readonly string[] }) =>
    `${summary} Portolan ended in the middle of it, and when it was back not everything could be put right: ${leftovers.join(' ')}`,
  notConnected: ({ container, network }: { container: string; network: string }) =>
    `The engine accepted it, but ${container} is not on ${network} as it was asked for.`,
  notDisconnected: ({ container, network }: { container: string; network: string }) =>
    `The engine accepted it, but ${container} is still on ${network}.`,
  endedAlready: ({ container }: { container: string }) =>
    `It has ended already: docker logs ${container} may tell why.`,
} as const;

/** What the server says about its log of changes. */
export const activitySentences = {
  running: 'It is being done right now.',
  interrupted:
    'Portolan ended before this did, so how far it came was not written down. Compare the chart with the plan.',
  unknown: ({ id }: { id: string }) => `The log holds no change with the id ${id}.`,
  unwritable: (path: string) => ({
    message: 'The activity log can not be written, so nothing was changed.',
    remedy: `Make ${path} writable for Portolan, and see that the disk has room.`,
  }),
  who: {
    browser: ({ session, address }: { session: string; address: string }) =>
      `browser session ${session} at ${address}`,
    token: ({ address }: { address: string }) => `API token at ${address}`,
  },
} as const;
