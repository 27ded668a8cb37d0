import type { LifeWarning, RunWarning } from '../domain/run-warning';
import type { ByCode, Catalogue } from './told';
import { listed } from './told';

/** What running, starting, stopping or removing a container does besides, each a whole sentence or two. */
export const runWarningTexts: Catalogue<ByCode<RunWarning | LifeWarning>, string> = {
  'host-network': ({ container }) =>
    `${container} uses the host’s own network: every port it opens is open on the host, and nothing keeps it apart from what the host can reach.`,
  'isolated-on-none': ({ container }) =>
    `${container} is on no network: it reaches nobody and nobody reaches it, until it is connected to one.`,
  'ports-not-published': ({ container, ports, network, driver }) =>
    ['bridge', 'overlay'].includes(driver)
      ? `${listed(ports)} of ${container} will not be reachable: ${network} is internal, and Docker publishes nothing through it, without a word.`
      : `${listed(ports)} of ${container} will not be published: through ${network} (${driver}) Docker publishes nothing, without a word. On its LAN the container is reached at its own address.`,
  'host-ports-unchecked': ({ ports }) =>
    `Whether a program on the host has ${listed(ports)} could not be checked, for the engine’s host can not be read from here.`,
  'stop-frees-ports': ({ container, ports }) =>
    `${listed(ports)} of ${container} ${ports.length === 1 ? 'is' : 'are'} free for others from then on.`,
  'stop-frees-addresses': ({ container, addresses }) =>
    `Docker may hand ${listed(addresses)} out to others while ${container} is stopped; it then starts with another.`,
  'restart-policy-returns': ({ container, policy }) =>
    `Its restart policy is ${policy}: ${container} comes back when Docker itself is restarted.`,
  'restart-interrupts': ({ container }) =>
    `Open connections of ${container} break, and it answers nothing until it has started again.`,
  'removes-itself': ({ container }) =>
    `${container} was run with --rm: once stopped, Docker removes it with all that was written inside it.`,
  'riders-cut-off': ({ container, riders }) =>
    `${listed(riders)} ${riders.length === 1 ? 'shares' : 'share'} the network of ${container} and ${riders.length === 1 ? 'loses' : 'lose'} it with it: restart ${riders.length === 1 ? 'it' : 'them'} afterwards.`,
  'pause-freezes': ({ container }) =>
    `${container} keeps its addresses and ports, but whoever asks it waits until it goes on.`,
  'start-opens-ports': ({ container, ports }) => `${container} opens ${listed(ports)} on the host.`,
  'killed-by-force': ({ container }) =>
    `${container} is running: it is killed at once, without time to end in order.`,
  'removal-loses-files': ({ container }) =>
    `All that was written inside ${container} and not into a volume is lost. So are its settings, unless they are kept elsewhere.`,
  'volumes-removed': ({ container, volumes }) =>
    `Its anonymous volumes ${listed(volumes)} go with ${container}, and what is in them.`,
  'volumes-left': ({ container, volumes }) =>
    `Its anonymous volumes ${listed(volumes)} stay behind when ${container} is gone; only their ids tell them apart.`,
  'compose-recreates': ({ container, project, service }) =>
    `The Compose project ${project} declares the service ${service}: its next docker compose up makes ${container} again.`,
};
