import type { ReachNote } from '@/lib/domain/reachability/reach-facts';
import { type ByCode, type Catalogue, listed, tell } from './told';

type Notes = ByCode<ReachNote>;

const notes: Catalogue<Notes, string> = {
  'no-dns': ({ network }) =>
    `No names on ${network}: Docker answers names only on networks that somebody made.`,
  'aliases-unread': ({ container }) => `The aliases of ${container} were not read: it may have more names.`,
  'ipv6-unfiltered': ({ network }) =>
    `Docker below 27 filters no IPv6 by itself: unless the engine’s settings or the host’s firewall do, nothing keeps ${network} apart.`,
  'name-shared': ({ name, network, others }) =>
    `On ${network} the name ${name} leads to ${listed(others)} as well.`,
  'listening-unread': ({ container, port }) =>
    `Whether ${container} listens on port ${port} is not known until it is tried.`,
  'host-firewall': () => 'A firewall of the host’s own may still turn it away.',
  'lan-only': ({ network, parent }) =>
    `By its own address on ${network}, from the LAN of ${parent}, past the host’s firewall.`,
  'service-address': ({ service, network }) =>
    `The name ${service} leads on ${network} to the service’s address, and from there to any of its tasks.`,
  'listens-nowhere': ({ container }) => `Nothing in ${container} listens where others could reach it.`,
  'container-unknown': ({ container }) => `The engine has no container ${container}.`,
  'outside-itself': () => 'What passes beyond the host, its engine does not know.',
};

export function describeNote(note: ReachNote): string {
  return tell<Notes, ReachNote['code'], string>(notes, note);
}
