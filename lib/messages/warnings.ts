import type { Warning } from '@/lib/domain/warning';
import { runWarningTexts } from './run-warnings';
import { type ByCode, type Catalogue, listed, tell } from './told';

type WarningsByCode = ByCode<Warning>;

/** What a change does besides what was asked for, each a whole sentence or two: what happens, and what to do about it. */
const warnings: Catalogue<WarningsByCode, string> = {
  ...runWarningTexts,
  'address-not-kept': ({ container, address, network, subnets, why }) => {
    if (why === 'in-use') {
      return `${container} can not keep its fixed address ${address}: something else has it on ${network}. Docker gives it another.`;
    }
    if (why === 'default-bridge') {
      return `${container} can not keep its fixed address ${address}: on ${network}, Docker’s default network, addresses are not chosen.`;
    }
    return subnets.length === 0
      ? `${container} can not keep its fixed address ${address}: ${network} has no subnet for it.`
      : `${container} can not keep its fixed address ${address}: ${network} is ${listed(subnets)}. Docker gives it another.`;
  },
  'address-changes': ({ container, address, network }) =>
    `${container} gets a new address on ${network} instead of ${address}, which Docker had handed out.`,
  'mac-not-kept': ({ container, mac }) =>
    `${container} loses its chosen MAC address ${mac}: this engine makes up another when a container joins a network.`,
  'aliases-dropped': ({ container, aliases, network }) =>
    `${container} loses its aliases ${listed(aliases)}: ${network} knows none.`,
  'no-dns-by-name': ({ container, network }) =>
    `On ${network}, Docker’s default network, ${container} is found by its address only and finds no other by name.`,
  'name-no-longer-resolves': ({ container, names, network }) =>
    `What stays on ${network} no longer finds ${container} there as ${listed(names)}.`,
  'ports-rebound': ({ container, ports }) =>
    ports.length === 1
      ? `The published port ${listed(ports)} of ${container} is bound anew: connections through it break, and new ones work after a moment.`
      : `The published ports ${listed(ports)} of ${container} are bound anew: connections through them break, and new ones work after a moment.`,
  'ports-lost': ({ container, ports, network }) =>
    ports.length === 1
      ? `The published port ${listed(ports)} of ${container} stops working: it is reached through ${network}, and no other of its networks can publish it.`
      : `The published ports ${listed(ports)} of ${container} stop working: they are reached through ${network}, and no other of its networks can publish them.`,
  'ports-regained': ({ container, ports, network }) =>
    ports.length === 1
      ? `The published port ${listed(ports)} of ${container} works again, through ${network}.`
      : `The published ports ${listed(ports)} of ${container} work again, through ${network}.`,
  'default-route-changes': ({ container, from, to }) =>
    `${container} then reaches the outside through ${to} instead of ${from}.`,
  'default-route-lost': ({ container, from }) =>
    `${container} no longer reaches the outside: only ${from} leads there.`,
  'last-network': ({ container, network }) =>
    `${network} is the last network of ${container}. Without one it reaches nobody and nobody reaches it.`,
  'compose-restores': ({ container, project, service }) =>
    `The Compose project ${project} declares the networks of ${container}: its next docker compose up may put it back. To keep the change, change the networks of the service ${service} in its file.`,
  'connections-break': ({ container, network }) => `Open connections of ${container} over ${network} break.`,
  'applies-on-start': ({ container }) =>
    `${container} is not running: the change is noted now and takes effect when it starts.`,
  'riders-follow': ({ container, riders }) =>
    riders.length === 1
      ? `${listed(riders)} shares the network of ${container}, so the change is its own as well.`
      : `${listed(riders)} share the network of ${container}, so the change is theirs as well.`,
  'leaves-none': ({ container }) =>
    `${container} leaves none first: Docker lets no container be on none and on a network at once.`,
  'links-dropped': ({ container, links }) =>
    `${container} loses its links ${listed(links)}: links belong to networks of your own.`,
  'driver-options-dropped': ({ container, options, network }) =>
    `${container} loses the options ${listed(options)} of its old endpoint: they can not be set on ${network} in this way.`,
  'name-shared': ({ container, name, network, others }) =>
    `On ${network} the name ${name} then means ${listed([container, ...others])}: who looks it up gets now one, now another.`,
  'macvlan-host-isolation': ({ network, parent }) =>
    `The host itself can not reach containers on ${network}, nor they the host: so the kernel keeps a parent (${parent}) and its macvlans apart. Other machines on the LAN can.`,
  'ipvlan-host-isolation': ({ network, parent }) =>
    `The host itself can not reach containers on ${network}, nor they the host: so the kernel keeps a parent (${parent}) and its ipvlans apart. Other machines on the LAN can.`,
  'ipvlan-needs-routes': ({ subnets, parent }) =>
    subnets.length === 0
      ? `The host routes for its containers, and nobody tells the LAN: give the router a route to their subnet by the address of ${parent}, or nothing outside answers them.`
      : `The host routes for its containers, and nobody tells the LAN: give the router a route to ${listed(subnets)} by the address of ${parent}, or nothing outside answers them.`,
  'ipvlan-routed-lan': ({ subnet, parent }) =>
    `${subnet} is the LAN of ${parent}, but in this mode nobody answers for the containers there: machines of that LAN will not find them. Use l2 on the LAN, or a subnet of its own.`,
  'parent-created': ({ parent }) =>
    `The host has no interface ${parent} yet: Docker makes it, and takes it away with the network.`,
  'parent-down': ({ parent }) => `${parent} is down: containers reach nobody through it until it is up.`,
  'parent-wireless': ({ parent }) =>
    `${parent} is wireless: most access points drop what comes from the containers’ own MAC addresses. A cable works, or ipvlan.`,
  'parent-unverified': ({ parent }) => `Whether the host has an interface ${parent} could not be checked.`,
  'interfaces-unknown': () =>
    'The interfaces of the engine’s host could not be read, so clashes with them are not ruled out.',
  'subnet-is-parents-lan': ({ subnet, parent }) =>
    `${subnet} is the LAN of ${parent}: Docker hands out its addresses without asking the router. Set an IP range apart that the router gives to nobody.`,
  'gateway-picked-by-engine': ({ subnet, gateway, router }) =>
    router === undefined
      ? `Without a gateway given, Docker takes ${gateway} for ${subnet}. If your router has another address, give that one, or containers reach nothing beyond this subnet.`
      : `Without a gateway given, Docker takes ${gateway} for ${subnet}, but the host’s router there is ${router}. Give that one, or containers reach nothing beyond this subnet.`,
  'subnet-picked-by-engine': ({ network }) =>
    `Docker picks the subnet of ${network}: its containers can have no addresses of your choice.`,
  'template-is-no-network': ({ network }) =>
    `${network} is only a template: no container can join it. It holds settings for networks that are made of it.`,
  'overlay-hides-host': ({ subnet, interface: name, block }) =>
    `${subnet} overlaps ${block}, which the host reaches by ${name}: containers on this network look for those addresses on the overlay and find nothing.`,
  'swarm-scope-needs-template': ({ driver }) =>
    `In a Swarm each node makes its own ${driver} network, and settings given here reach none of them. Make a template on every node, and choose it here.`,
  'plugin-unchecked': ({ driver }) =>
    `${driver} is a plugin: what it makes of these settings is its own affair, and can not be checked before.`,
  'swarm-opens-ports': ({ address }) =>
    `The engine then listens on the host’s TCP port 2377 and on 7946 (TCP and UDP), and takes VXLAN on UDP port 4789, for other nodes to join at ${address}. Let only them through the firewall.`,
  'swarm-makes-networks': () =>
    'Docker makes the networks ingress and docker_gwbridge. What runs now goes on running, untouched.',
  'swarm-pool-overlaps': ({ subnet, holder, block }) =>
    `A Swarm takes its subnets from 10.0.0.0/8, the first being ${subnet}, and ${holder} has ${block}: published ports of services, and overlays without a subnet of your choice, may clash with it.`,
  'advertise-elsewhere': ({ address }) =>
    `No interface of the host has ${address}. That is right where a router translates it; otherwise no other node can join.`,
  'advertise-loopback': ({ address }) =>
    `${address} is the host’s own loopback: no other node can join by it. For this engine alone it will do.`,
  'swarm-leaves-gateway-bridge': () =>
    'The network docker_gwbridge stays behind, empty: Docker never takes it away by itself.',
  'stopped-members-break': ({ network, containers }) =>
    containers.length === 1
      ? `${listed(containers)} still refers to ${network} and can not start without it. Move it to another network first.`
      : `${listed(containers)} still refer to ${network} and can not start without it. Move them to another network first.`,
  'made-on-break': ({ network, containers }) =>
    containers.length === 1
      ? `${listed(containers)} was made on ${network}, and this engine does not start it again while no network has that name, although it is on another now.`
      : `${listed(containers)} were made on ${network}, and this engine does not start them again while no network has that name, although they are on others now.`,
  'made-on-missing': ({ container, network }) =>
    `${container} was made on ${network}, which is gone, and this engine does not start it whatever it is on. Make a network named ${network} again, or run the container anew.`,
  'network-id-changes': ({ network }) =>
    `${network} is made again with the same settings but a new id. Stopped containers that ran on the old one have to be connected anew.`,
  'network-declared': ({ network, project, by, file }) =>
    by === 'stack'
      ? `The stack ${project} declares ${network}: its next docker stack deploy makes it again.`
      : `The Compose project ${project} declares ${network}${file === undefined ? '' : ` (in ${file})`}: its next docker compose up makes it again. To be rid of it, take it out of the file.`,
  'prune-keeps': ({ network, containers }) =>
    `${network} stays, although docker network prune would take it: ${listed(containers)} could not start without it.`,
  'members-go-down': ({ network, containers, seconds }) =>
    containers.length === 1
      ? `${listed(containers)} runs and is off ${network} for about ${seconds} seconds. Its open connections over it break.`
      : `${listed(containers)} run and are off ${network} for about ${seconds} seconds. Their open connections over it break.`,
  'riders-go-down': ({ network, riders }) =>
    riders.length === 1
      ? `${listed(riders)} shares the network of one of them, and is off ${network} as long.`
      : `${listed(riders)} share the network of one of them, and are off ${network} as long.`,
  'made-on-id': ({ network, containers }) =>
    containers.length === 1
      ? `${listed(containers)} was run with the id of ${network} instead of its name, and the id changes. This engine does not mind; one from Docker 25 on would not start it again.`
      : `${listed(containers)} were run with the id of ${network} instead of its name, and the id changes. This engine does not mind; one from Docker 25 on would not start them again.`,
  'compose-declares': ({ network, project }) =>
    `The Compose project ${project} declares ${network}: to keep the new settings, write them in its file as well, or its next docker compose up may ask to make the network anew.`,
  'service-tasks-replaced': ({ service, tasks }) =>
    tasks === 1
      ? `Swarm replaces the ${tasks} running task of ${service} by a new container: what it holds and who is connected to it is lost.`
      : `Swarm replaces the ${tasks} running tasks of ${service} by new containers, one after the other: what they hold and who is connected to them is lost.`,
  'service-no-longer-found': ({ service, networks }) =>
    `What stays on ${listed(networks)} no longer finds ${service} there, neither by its name nor by its virtual address.`,
  'service-alone': ({ service }) =>
    `${service} is on no network of its own then: its tasks find no other service by name, and no other finds them.`,
  'other-nodes-unseen': ({ network }) =>
    `Other nodes of the Swarm may have containers on ${network}, which can not be seen from here. While they are there Swarm keeps the network, and everything is put back.`,
};

/** The words for a warning. */
export function warningSentence(warning: Warning): string {
  return tell<WarningsByCode, Warning['code'], string>(warnings, warning);
}
