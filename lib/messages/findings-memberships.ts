import type { FindingsByCode } from './findings-by-code';
import { type Catalogue, listed, type Told } from './told';

type About =
  | 'network-missing'
  | 'made-on-missing'
  | 'ghost-endpoint'
  | 'provider-missing'
  | 'default-bridge-no-names'
  | 'network-unused'
  | 'only-stopped-members'
  | 'alone-on-network'
  | 'unhealthy'
  | 'compose-drift'
  | 'overlay-unencrypted';

/** Findings about who is on what, and how it is. */
export const membershipFindings: Catalogue<Pick<FindingsByCode, About>, Told> = {
  'network-missing': ({ container, network, running }) => ({
    message: running
      ? `${container} belongs on ${network}, which is gone: it can not start again.`
      : `${container} belongs on ${network}, which is gone: it can not start.`,
    remedy:
      'Move it to another network. A network that is made again under the old name is another one, and it has to be moved there as well.',
  }),
  'made-on-missing': ({ container, network }) => ({
    message: `${container} was made on ${network}, which is gone, and this engine does not start it whatever it is on.`,
    remedy: `Make a network named ${network} again, or run the container anew.`,
  }),
  'ghost-endpoint': ({ container, network, why }) => ({
    message:
      why === 'no-endpoint'
        ? `The engine lists ${container} on ${network} but made no connection, as one that failed midway leaves it: it reaches nobody there, and can not start again.`
        : `${container} runs on ${network} without an address: it reaches nobody there.`,
    remedy:
      'Disconnect it, which makes the connection whole first, and connect it again if it belongs there.',
  }),
  'provider-missing': ({ container, provider }) => ({
    message: `${container} shares the network of another container (${provider}), which is gone: it reaches nobody, and can not start.`,
    remedy:
      'Run it anew with the container that is there now. Compose does so with docker compose up --force-recreate.',
  }),
  'default-bridge-no-names': ({ network, containers }) => ({
    message: `${listed(containers)} are together on ${network}, Docker’s default network, where none finds another by its name.`,
    remedy: 'If they are to talk to each other, put them on a network of their own.',
  }),
  'network-unused': ({ network }) => ({
    message: `Nothing is on ${network}.`,
    remedy: 'Remove it if nothing is meant to come back to it: its subnet is free again then.',
  }),
  'only-stopped-members': ({ network, containers }) => ({
    message: `Nobody on ${network} runs: ${listed(containers)} ${containers.length === 1 ? 'is' : 'are'} stopped. Docker counts the network as unused, and docker network prune would take it from under ${containers.length === 1 ? 'it' : 'them'}.`,
    remedy: 'Start what is needed; remove what is not, and then the network.',
  }),
  'alone-on-network': ({ network, container }) => ({
    message: `${container} is alone on ${network}: there is nobody to talk to, and no published port by which others reach it.`,
    remedy: 'Connect to it whoever is meant to talk to it, or move it to where they are.',
  }),
  unhealthy: ({ container }) => ({
    message: `${container} runs, but its own health check fails.`,
    remedy: 'Look at what the check says and at its log. A restart helps where it hangs.',
  }),
  'compose-drift': ({ container, project, service, network, how }) => ({
    message:
      how === 'left'
        ? `Compose made ${container} on ${network}, and it is there no more: the next docker compose up of ${project} may put it back.`
        : `All others of the service ${service} of ${project} are on ${network}, and ${container} is not: who looks the service up there does not find it.`,
    remedy: `Put it on ${network} again, or change the networks of ${service} in the project’s Compose file.`,
  }),
  'overlay-unencrypted': ({ network, nodes }) => ({
    message: `What is said on ${network} crosses the wire between ${listed(nodes)} in the clear.`,
    remedy:
      'If others can listen there, make the network anew with --opt encrypted. It costs some speed, and the nodes need IP protocol 50 open between them.',
  }),
};
