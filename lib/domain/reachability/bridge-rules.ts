import { parseCidr } from '../cidr';
import type { Endpoint } from '../endpoint';
import { dockerVersion, engineKnows } from '../engine-knows';
import type { Family } from '../ip-address';
import { madeOnce } from '../made-once';
import type { Network } from '../network';
import type { Pair } from './candidate';
import type { Declared } from './declared';
import type { OwnPlace } from './memberships';

const iccOption = 'com.docker.network.bridge.enable_icc';
const masqueradeOption = 'com.docker.network.bridge.enable_ip_masquerade';
const inhibitOption = 'com.docker.network.bridge.inhibit_ipv4';
const modeOptions = {
  4: 'com.docker.network.bridge.gateway_mode_ipv4',
  6: 'com.docker.network.bridge.gateway_mode_ipv6',
} as const;

/** From here on the engine reads a gateway mode; `nat-unprotected` and `isolated` one version later. */
const modesSince = 27;
const moreModesSince = 28;

type GatewayMode = 'nat' | 'nat-unprotected' | 'routed' | 'isolated';

/** How a bridge network is tied to the rest, as far as this engine knows such a thing. */
export function gatewayMode(network: Network, family: Family, { engine }: Declared): GatewayMode {
  const major = dockerVersion({ engineVersion: engine.version })?.major ?? 0;
  const asked = network.options[modeOptions[family]];
  if (asked === 'routed' && major >= modesSince) return 'routed';
  if ((asked === 'nat-unprotected' || asked === 'isolated') && major >= moreModesSince) return asked;
  return 'nat';
}

export function isIccOff(network: Network): boolean {
  return isOff(network.options[iccOption]);
}

/** False where packets leave with the container's own address. IPv6 is translated from Docker 27 on. */
export function isMasqueraded(network: Network, family: Family, declared: Declared): boolean {
  if (isOff(network.options[masqueradeOption])) return false;
  if (gatewayMode(network, family, declared) === 'routed') return false;
  return (
    family === 4 ||
    engineKnows(
      { engineVersion: declared.engine.version, apiVersion: declared.engine.apiVersion },
      { docker: '27.0' },
    )
  );
}

/** True where masquerade is off and nothing else was asked for: the container's own address is seen beyond the bridge. */
export function isUntranslated(network: Network, family: Family, declared: Declared): boolean {
  return (
    network.driver === 'bridge' &&
    isOff(network.options[masqueradeOption]) &&
    gatewayMode(network, family, declared) === 'nat'
  );
}

/** From here on what is sent to a container's own address from beyond its bridge is dropped, answers included. (28.5.2, tried.) */
const dropsAnswersSince = 28;

export function dropsAnswers(network: Network, family: Family, declared: Declared): boolean {
  const major = dockerVersion({ engineVersion: declared.engine.version })?.major ?? 0;
  return major >= dropsAnswersSince && isUntranslated(network, family, declared);
}

/** Below this nothing filters IPv6 unless the engine's own settings ask for it. (20.10, tried: neither isolation nor ICC.) */
const ipv6FilteredSince = 27;

export function isIpv6Unfiltered({ engine }: Declared): boolean {
  const major = dockerVersion({ engineVersion: engine.version })?.major;
  return major !== undefined && major < ipv6FilteredSince;
}

export type HostAddress = { address: string } | { why: 'isolated' | 'inhibited' | 'no-gateway' };

/** The address that the host itself has on a bridge, and by which it and its containers meet. */
export function hostAddressOn(
  network: Network,
  family: Family,
  endpoint: Endpoint | undefined,
  declared: Declared,
): HostAddress {
  if (gatewayMode(network, family, declared) === 'isolated' && network.internal) return { why: 'isolated' };
  if (family === 4 && network.options[inhibitOption] === 'true') return { why: 'inhibited' };
  // Docker below 28 tells no gateway of a subnet that was made without one; its members do.
  const address = gatewaysOf(network)[family] ?? (family === 4 ? endpoint?.gateway : undefined);
  return address === undefined ? { why: 'no-gateway' } : { address };
}

const gatewaysOf = madeOnce((network: Network): { [F in Family]?: string } => {
  const gateways: { [F in Family]?: string } = {};
  for (const { subnet, gateway } of network.subnets) {
    const family = parseCidr(subnet)?.family;
    if (family !== undefined && gateway !== undefined && gateways[family] === undefined)
      gateways[family] = gateway.split('/')[0] ?? gateway;
  }
  return gateways;
});

/** Containers on other bridges are let in as the world is: to routed networks from Docker 28, to unprotected ones from 29. */
const acrossSince = { routed: 28, 'nat-unprotected': 29 } as const;

/**
 * Whether a bridge takes what is sent to a container's own address from beyond it.
 * @returns undefined where it takes nothing; false where it does, but not on the port that was asked about.
 */
export function isOpenedDirectly(
  network: Network,
  family: Family,
  { to, question, declared, acrossBridges = false }: Opened,
): boolean | undefined {
  const mode = gatewayMode(network, family, declared);
  if (mode !== 'routed' && mode !== 'nat-unprotected') return undefined;
  const major = dockerVersion({ engineVersion: declared.engine.version })?.major ?? 0;
  if (acrossBridges && major < acrossSince[mode]) return undefined;
  const { port, protocol } = question;
  if (mode === 'nat-unprotected' || port === undefined) return true;
  const { container } = to.stack;
  const bindings = declared.details?.get(container.id)?.portBindings ?? container.publishedPorts;
  return bindings.some((one) => one.containerPort === port && one.protocol === protocol);
}

type Opened = Pick<Pair, 'question' | 'declared'> & { to: OwnPlace; acrossBridges?: boolean };

function isOff(value: string | undefined): boolean {
  return value !== undefined && ['false', '0', 'f', 'F', 'False', 'FALSE'].includes(value);
}
