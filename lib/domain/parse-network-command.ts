import { containsAddress, parseCidr } from './cidr';
import { readFlags } from './command-flags';
import { modeOptions } from './engine-options';
import { parseAddress } from './ip-address';
import { type NetworkSpec, networkSpecSchema, type SpecSubnet } from './network-spec';
import { parentOfOption } from './parent-of-option';
import { splitCommand } from './shell-words';

/**
 * What a `docker network create` asks for. `unread` are the words that it holds besides, which nothing was made of: unknown flags, what
 * belongs to no subnet, further commands.
 */
export type ParsedNetworkCommand =
  | { ok: true; spec: NetworkSpec; unread: string[] }
  | { ok: false; why: 'unclosed-quote' | 'not-network-create' };

const lists = ['subnet', 'gateway', 'ip-range'] as const;
const table = {
  valued: new Set([
    ...lists,
    ...['aux-address', 'config-from', 'driver', 'ipam-driver', 'ipam-opt', 'label', 'opt', 'scope'],
  ]),
  switches: new Set(['attachable', 'config-only', 'ingress', 'internal', 'ipv4', 'ipv6']),
  letters: { d: 'driver', o: 'opt' },
};

/** Reads a command as docker's own would, and gives back the network that it makes. The inverse of `createNetworkCommand`. */
export function parseNetworkCommand(text: string): ParsedNetworkCommand {
  const split = splitCommand(text.trim().replace(/^[$#%>]\s+/, ''));
  if (split === undefined) return { ok: false, why: 'unclosed-quote' };
  const start = createAt(split.words);
  if (start === undefined) return { ok: false, why: 'not-network-create' };
  const { flags, operands, unknown } = readFlags(split.words.slice(start.end), table, {
    interspersed: true,
  });
  const all = (name: string) =>
    flags.filter((flag) => flag.name === name).map((flag) => flag.value ?? 'true');
  const last = (name: string) => all(name).at(-1);
  const isOn = (name: string) => /^(1|t|true)$/i.test(last(name) ?? '');
  const [name = '', ...more] = operands;
  const addresses = subnetsOf(all);
  const scope = last('scope');
  const isScope = scope === 'swarm' || scope === 'local';
  const driver = last('driver') ?? 'bridge';
  const ipamDriver = last('ipam-driver');
  const configFrom = last('config-from');
  return {
    ok: true,
    spec: {
      ...networkSpecSchema.parse({ name, driver }),
      ...(isScope && { scope }),
      configOnly: isOn('config-only'),
      ...(configFrom && { configFrom }),
      subnets: addresses.subnets,
      enableIPv4: last('ipv4') === undefined || isOn('ipv4'),
      enableIPv6: isOn('ipv6'),
      internal: isOn('internal'),
      attachable: isOn('attachable'),
      ingress: isOn('ingress'),
      ...(ipamDriver && ipamDriver !== 'default' && { ipamDriver }),
      ipamOptions: recordOf(all('ipam-opt')),
      ...optionsOf(driver, recordOf(all('opt'))),
      labels: recordOf(all('label')),
    },
    unread: [
      ...start.unread,
      ...unknown,
      ...(scope === undefined || isScope ? [] : [`--scope ${scope}`]),
      ...addresses.unread,
      ...more,
      ...(split.rest === '' ? [] : [split.rest]),
    ],
  };
}

/** Where the flags begin, and what was said to docker itself, which is about an engine and not the network. */
function createAt(words: readonly string[]): { end: number; unread: string[] } | undefined {
  const program = words.findIndex((word) => /(^|\/)(docker|podman)$/.test(word));
  const network = words.indexOf('network', program + 1);
  if (program === -1 || network === -1 || words[network + 1] !== 'create') return undefined;
  const before = words.slice(0, program).filter((word) => word !== 'sudo' && word !== 'doas');
  return { end: network + 2, unread: [...before, ...words.slice(program + 1, network)] };
}

/** Gateways, ranges and exclusions go to the first subnet that holds them, as docker's own command sorts them. */
function subnetsOf(all: (name: string) => string[]): { subnets: SpecSubnet[]; unread: string[] } {
  const ofList = (name: (typeof lists)[number]) => all(name).flatMap((value) => value.split(','));
  const subnets: SpecSubnet[] = ofList('subnet').map((subnet) => ({ subnet, auxAddresses: {} }));
  const unread: string[] = [];
  const holderOf = (text: string) => {
    const address = parseAddress(text.split('/')[0] ?? '');
    return subnets.find(({ subnet }) => {
      const block = parseCidr(subnet);
      return block !== undefined && address !== undefined && containsAddress(block, address);
    });
  };
  for (const gateway of ofList('gateway')) {
    const subnet = holderOf(gateway);
    if (subnet === undefined || subnet.gateway !== undefined) unread.push(`--gateway ${gateway}`);
    else subnet.gateway = gateway;
  }
  for (const ipRange of ofList('ip-range')) {
    const subnet = holderOf(ipRange);
    if (subnet === undefined || subnet.ipRange !== undefined) unread.push(`--ip-range ${ipRange}`);
    else subnet.ipRange = ipRange;
  }
  for (const [name, address] of Object.entries(recordOf(all('aux-address')))) {
    const subnet = holderOf(address);
    if (subnet === undefined) unread.push(`--aux-address ${name}=${address}`);
    else subnet.auxAddresses[name] = address;
  }
  return { subnets, unread };
}

/** The driver's options, those that a spec has words of its own for said in them. */
function optionsOf(
  driver: string,
  given: Readonly<Record<string, string>>,
): Pick<NetworkSpec, 'options' | 'parent' | 'vlanId' | 'mode'> {
  const modeOption = modeOptions[driver];
  if (modeOption === undefined) return { options: given };
  const { parent, [modeOption]: mode, ...options } = given;
  return { ...parentOfOption(parent), ...(mode && { mode }), options };
}

/** `key=value` each; one without an equals sign is a key alone. The last of a key counts. */
function recordOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf('=');
      return equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
}
