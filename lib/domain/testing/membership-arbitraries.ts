import fc from 'fast-check';
import { aContainer, aNetwork } from './factories';
import { aModelState, type ModelEndpoint, type ModelState, runAction } from './membership-model';

/** The container that is changed in every case. */
export const subjectId = 'ctr-app';
const subnet = (number: number) => [
  { subnet: `10.${number}.0.0/28`, gateway: `10.${number}.0.1`, auxAddresses: {} },
];
const networks = [
  aNetwork({ name: 'alpha', subnets: subnet(1) }),
  aNetwork({ name: 'beta', subnets: subnet(2) }),
  aNetwork({ name: 'auto', subnets: subnet(3) }),
];
export const networkIds = [
  'net-alpha',
  'net-beta',
  'net-auto',
  'net-bridge',
  'net-none',
  'net-host',
] as const;
type NetworkId = (typeof networkIds)[number];

const membership = fc.record({
  networkId: fc.constantFrom<NetworkId>('net-alpha', 'net-beta', 'net-auto', 'net-bridge'),
  chosen: fc.option(fc.integer({ min: 2, max: 14 }), { nil: undefined }),
  aliases: fc.uniqueArray(fc.constantFrom('web', 'api', 'db'), { maxLength: 2 }),
});
const memberships = fc.uniqueArray(membership, { maxLength: 3, selector: ({ networkId }) => networkId });

/**
 * An engine with a container `app`, running or stopped, that is on none or on up to three of the networks, with chosen addresses or
 * not; and a neighbour on every network that has a subnet.
 */
export const modelStates: fc.Arbitrary<ModelState> = fc
  .record({
    state: fc.constantFrom('running' as const, 'paused' as const, 'exited' as const),
    onNone: fc.boolean(),
    memberships,
    neighbours: fc.array(fc.constantFrom<NetworkId>('net-alpha', 'net-beta', 'net-auto'), { maxLength: 4 }),
  })
  .map(({ state, onNone, memberships: wanted, neighbours }) => {
    const members = [
      ...neighbours.map((networkId, index) => ({
        container: aContainer({ name: `other${index}` }),
        joins: [{ networkId, aliases: [] as string[], chosen: undefined }],
      })),
      {
        container: aContainer({ name: 'app', state }),
        joins: onNone
          ? [{ networkId: 'net-none' as const, aliases: [] as string[], chosen: undefined }]
          : wanted,
      },
    ];
    const empty = aModelState({
      networks,
      autoSubnets: ['net-auto', 'net-bridge'],
      members: members.map(({ container }) => ({ container, endpoints: [] as ModelEndpoint[] })),
    });
    return members.reduce(
      (engine, { container, joins }) =>
        joins.reduce((now, { networkId, aliases, chosen }) => {
          const choosable = networkId === 'net-alpha' || networkId === 'net-beta';
          const [network] = networkId === 'net-alpha' ? [1] : [2];
          const reply = runAction(now, {
            kind: 'connect',
            containerId: container.id,
            containerName: container.name,
            networkId,
            networkName: networkId.slice(4),
            config: {
              aliases: networkId === 'net-bridge' || networkId === 'net-none' ? [] : aliases,
              ...(choosable && chosen !== undefined && { ipv4: `10.${network}.0.${chosen}` }),
            },
          });
          // A chosen address that a neighbour has: that membership is left out.
          return reply.ok ? reply.state : now;
        }, engine),
      empty,
    );
  });
