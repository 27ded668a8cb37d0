import fc from 'fast-check';
import { blockAround, type Cidr } from '../cidr';
import { containerStates, healthStates } from '../container';
import type { Attachment, ContainerFacts, EngineFacts } from '../facts';
import { type Address, type Family, familyBits } from '../ip-address';
import type { Network } from '../network';
import { aContainer, aNetwork, aService, aSwarmNode, aTask } from './factories';
import { someFacts } from './facts-factories';

export const arbitraryFamily: fc.Arbitrary<Family> = fc.constantFrom<Family>(4, 6);

/** Any address; the mapped range is left out, for it is IPv4 in disguise and no address to Portolan. */
export function arbitraryAddress(family: fc.Arbitrary<Family> = arbitraryFamily): fc.Arbitrary<Address> {
  return family.chain((chosen) =>
    fc
      .bigInt(0n, (1n << BigInt(familyBits[chosen])) - 1n)
      .filter((value) => chosen === 4 || value >> 32n !== 0xffffn)
      .map((value) => ({ family: chosen, value })),
  );
}

/** A block without host bits, of any prefix length from `shortest` on. */
export function arbitraryCidr(
  family: fc.Arbitrary<Family> = arbitraryFamily,
  shortest = 0,
): fc.Arbitrary<Cidr> {
  return arbitraryAddress(family).chain((address) =>
    fc.integer({ min: shortest, max: familyBits[address.family] }).map((prefix) => {
      const block = blockAround(address, prefix);
      return { ...block, written: block.first };
    }),
  );
}

const names = ['web', 'db', 'lan', 'mesh', 'ops', 'bridge', 'host', 'none'];

function arbitraryNetwork(name: string, id: string): fc.Arbitrary<Network> {
  return fc.record({ internal: fc.boolean(), hasSubnet: fc.boolean() }).map(({ internal, hasSubnet }) => {
    const driver = name === 'host' ? 'host' : name === 'none' ? 'null' : 'bridge';
    return aNetwork({ name, id, driver, internal, ...(hasSubnet ? {} : { subnets: [] }) });
  });
}

function arbitraryAttachment(networkName: string): fc.Arbitrary<Attachment> {
  return fc.record(
    {
      networkName: fc.constant(networkName),
      networkId: fc.constantFrom(`net-${networkName}`, 'net-of-old'),
      endpointId: fc.constantFrom('ep-one', 'ep-two'),
      ipv4: fc.constantFrom('172.20.0.2', '172.20.0.3'),
      ipv6: fc.constant('fd00::2'),
      gateway: fc.constant('172.20.0.1'),
    },
    { requiredKeys: ['networkName'] },
  );
}

function arbitraryContainerFacts(name: string): fc.Arbitrary<ContainerFacts> {
  return fc.record({
    container: fc
      .record({
        state: fc.constantFrom(...containerStates),
        health: fc.constantFrom(...healthStates),
        networkMode: fc.constantFrom('web', 'bridge', 'container:ctr-one', 'container:ctr-gone'),
        project: fc.constantFrom(undefined, 'shop', 'blog'),
      })
      .map(({ project, ...over }) => aContainer({ name, ...over, ...(project && { project }) })),
    attachments: fc.subarray(names).chain((chosen) => fc.tuple(...chosen.map(arbitraryAttachment))),
  });
}

/** Everything that can be read of a small engine: missing networks, ghosts, riders, stopped and never started containers included. */
export const arbitraryFacts: fc.Arbitrary<EngineFacts> = fc
  .record({
    networks: fc
      .subarray(names)
      .chain((chosen) => fc.tuple(...chosen.map((name) => arbitraryNetwork(name, `net-${name}`)))),
    containers: fc
      .subarray(['one', 'two', 'three', 'four'])
      .chain((chosen) => fc.tuple(...chosen.map(arbitraryContainerFacts))),
    services: fc.subarray([aService(), aService({ name: 'worker' })]),
    tasks: fc.subarray([aTask(), aTask({ id: 'task-api-2', slot: 2 })]),
    swarmNodes: fc.subarray([aSwarmNode(), aSwarmNode({ hostname: 'two' })]),
  })
  .map(({ networks, containers, ...swarm }) => someFacts({ networks, containers, swarm }));
