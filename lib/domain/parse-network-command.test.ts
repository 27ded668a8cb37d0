import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetworkCommand } from './docker-command';
import { type NetworkSpec, networkSpecSchema } from './network-spec';
import { parseNetworkCommand } from './parse-network-command';

function parsed(text: string): { spec: NetworkSpec; unread: string[] } {
  const result = parseNetworkCommand(text);
  if (!result.ok) throw new Error(result.why);
  return result;
}

const word = fc
  .string({ minLength: 1, maxLength: 8 })
  .filter((text) => text.trim() !== '' && !text.includes('\0'));
const key = word.map((text) => text.replaceAll('=', '-'));
const keys = fc.stringMatching(/^[a-z][a-z0-9_.-]{0,7}$/).filter((text) => !(text in {}));
const record = (name: fc.Arbitrary<string>) => fc.dictionary(name, word, { maxKeys: 3 });

/** Subnets that have no address in common, each with what may be said of it. */
const subnets = fc.uniqueArray(fc.nat({ max: 200 }), { maxLength: 4 }).chain((numbers) =>
  fc.tuple(
    ...numbers.map((number) =>
      fc.record(
        {
          subnet: fc.constant(number % 3 === 0 ? `fd00:${number}::/64` : `10.${number}.0.0/24`),
          gateway: fc.constant(number % 3 === 0 ? `fd00:${number}::1` : `10.${number}.0.1`),
          ipRange: fc.constant(number % 3 === 0 ? `fd00:${number}::8000/113` : `10.${number}.0.128/25`),
          auxAddresses: fc.constantFrom(
            {},
            {
              [`nas${number}`]: number % 3 === 0 ? `fd00:${number}::9` : `10.${number}.0.9`,
            },
          ),
        },
        { requiredKeys: ['subnet', 'auxAddresses'] },
      ),
    ),
  ),
);
const lan = fc.record(
  {
    driver: fc.constantFrom('macvlan', 'ipvlan'),
    parent: fc.constantFrom('eth0', 'bond0', 'enp3s0f1'),
    mode: fc.constantFrom('bridge', 'l2', 'l3s'),
  },
  { requiredKeys: ['driver', 'parent'] },
);
const place = fc.oneof(
  fc.record({ driver: fc.constantFrom('bridge', 'overlay', 'vendor/net:2') }),
  lan,
  fc.tuple(lan, fc.integer({ min: 1, max: 4094 })).map(([rest, vlanId]) => ({ ...rest, vlanId })),
);
const specs = fc
  .tuple(
    place,
    fc.record(
      {
        name: fc.stringMatching(/^-?[a-zA-Z0-9][a-zA-Z0-9_.-]{0,9}$/),
        scope: fc.constantFrom('local' as const, 'swarm' as const),
        configOnly: fc.boolean(),
        configFrom: keys,
        subnets,
        enableIPv4: fc.boolean(),
        enableIPv6: fc.boolean(),
        internal: fc.boolean(),
        attachable: fc.boolean(),
        ingress: fc.boolean(),
        ipamDriver: keys,
        ipamOptions: record(keys),
        options: record(keys),
        labels: record(key),
      },
      { requiredKeys: ['name'] },
    ),
  )
  .map(([where, rest]) => networkSpecSchema.parse({ ...rest, ...where }));

describe('parseNetworkCommand', () => {
  it('gives back the very network that the command was made for', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        expect(parsed(createNetworkCommand(spec))).toEqual({ ok: true, spec, unread: [] });
      }),
    );
  });

  it('reads what people write: short flags, equals signs, lines that go on, quotes, sudo and a prompt', () => {
    const { spec, unread } = parsed(`$ sudo docker network create -d=macvlan \\
      --subnet=192.168.1.0/24 --gateway 192.168.1.1 \\
      --aux-address "nas=192.168.1.9" -o parent=eth0.10 -omacvlan_mode=private 'home lan'  # my LAN`);
    expect(unread).toEqual([]);
    expect(spec).toMatchObject({
      name: 'home lan',
      driver: 'macvlan',
      parent: 'eth0',
      vlanId: 10,
      mode: 'private',
      subnets: [{ subnet: '192.168.1.0/24', gateway: '192.168.1.1', auxAddresses: { nas: '192.168.1.9' } }],
      options: {},
    });
  });

  it('takes a bridge where no driver is named, as docker does', () => {
    expect(parsed('docker network create shop').spec.driver).toBe('bridge');
  });

  it('sorts gateways, ranges and exclusions to the subnets that hold them', () => {
    const { spec } = parsed(
      'docker network create --gateway 10.2.0.1,10.1.0.1 --subnet 10.1.0.0/24,10.2.0.0/24 --ip-range 10.2.0.128/25 x',
    );
    expect(spec.subnets).toEqual([
      { subnet: '10.1.0.0/24', gateway: '10.1.0.1', auxAddresses: {} },
      { subnet: '10.2.0.0/24', gateway: '10.2.0.1', ipRange: '10.2.0.128/25', auxAddresses: {} },
    ]);
  });

  it('reads a switch’s value behind an equals sign only', () => {
    expect(parsed('docker network create --ipv6=false --internal x').spec).toMatchObject({
      enableIPv6: false,
      internal: true,
    });
    expect(parsed('docker network create --ipv4=false --ipv6 x').spec.enableIPv4).toBe(false);
  });

  it.each([
    ['an unknown flag', 'docker network create --frob=1 x', ['--frob=1']],
    ['a second name', 'docker network create x y', ['y']],
    ['a gateway of no subnet', 'docker network create --gateway 10.9.0.1 x', ['--gateway 10.9.0.1']],
    ['another command', 'docker network create x && docker run y', ['&& docker run y']],
    ['the engine', 'docker --context far network create x', ['--context', 'far']],
    ['a scope there is not', 'docker network create --scope global x', ['--scope global']],
    ['a flag without its value', 'docker network create x --subnet', ['--subnet']],
  ])('names %s, of which it makes nothing', (_, text, unread) => {
    expect(parsed(text)).toMatchObject({ spec: { name: 'x' }, unread });
  });

  it.each([
    ['', 'not-network-create'],
    ['docker run busybox', 'not-network-create'],
    ['docker network connect a b', 'not-network-create'],
    ["docker network create 'x", 'unclosed-quote'],
  ])('reads nothing of %j', (text, why) => {
    expect(parseNetworkCommand(text)).toEqual({ ok: false, why });
  });
});
