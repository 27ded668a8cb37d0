import { cidrsOverlap, formatCidr, parseCidr } from './cidr';
import { isInterfaceName } from './interface-name';
import { formatAddress, parseAddress } from './ip-address';
import { hostBlocks } from './parent-lan';
import type { Plan } from './plan';
import { type PlanContext, swarmOf } from './plan-context';
import { planOf, refusedPlan } from './planned-steps';
import type { Warning } from './warning';

const field = 'advertiseAddress';
/** The first subnet of a Swarm, its ingress network's. */
const ingressSubnet = '10.0.0.0/24';

/**
 * Makes a Swarm of this engine alone, which overlay networks need.
 * @param input.advertiseAddress an address of the engine's host, or the name of an interface of it.
 */
export function planInitSwarm(input: { advertiseAddress: string }, context: PlanContext): Plan {
  if (swarmOf(context).state !== 'inactive') return refusedPlan({ code: 'swarm-already' });
  const advertiseAddress = input.advertiseAddress.trim();
  const address = parseAddress(advertiseAddress);
  const isAny = address !== undefined && address.value === 0n;
  // An interface may be called `10.1`, but who writes that means an address.
  const isName = isInterfaceName(advertiseAddress) && !/^[\d.]+$/.test(advertiseAddress);
  if (isAny || (address === undefined && !isName)) {
    return refusedPlan({ code: 'advertise-invalid', field, address: advertiseAddress });
  }
  return planOf(
    [{ kind: 'init-swarm', advertiseAddress }],
    [
      { code: 'swarm-opens-ports', address: advertiseAddress },
      { code: 'swarm-makes-networks' },
      ...addressWarnings(advertiseAddress, context),
      ...poolWarnings(context),
    ],
  );
}

/** Behind a router that translates addresses the one to advertise is no interface's, so an unknown one is no mistake for sure. */
function addressWarnings(advertised: string, { interfaces }: PlanContext): Warning[] {
  const address = parseAddress(advertised);
  if (advertised === 'lo' || (address && isLoopback(formatAddress(address)))) {
    return [{ code: 'advertise-loopback', address: advertised }];
  }
  if (!interfaces?.available) return [];
  const known = interfaces.interfaces.some(
    (one) =>
      one.name === advertised ||
      (address !== undefined &&
        one.addresses.some((own) => parseAddress(own.split('/')[0] ?? '')?.value === address.value)),
  );
  return known ? [] : [{ code: 'advertise-elsewhere', address: advertised }];
}

function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1';
}

/** The Swarm takes its subnets from 10.0.0.0/8 without looking at what the host reaches by them. */
function poolWarnings({ interfaces, snapshot }: PlanContext): Warning[] {
  const pool = parseCidr(ingressSubnet);
  if (pool === undefined) return [];
  const ofHost = interfaces === undefined ? [] : hostBlocks(interfaces);
  const lan = ofHost.find((one) => cidrsOverlap(one.block, pool));
  if (lan !== undefined) {
    const block = formatCidr(lan.block);
    return [{ code: 'swarm-pool-overlaps', subnet: ingressSubnet, holder: lan.interface, block }];
  }
  for (const network of snapshot.networks) {
    const clash = network.subnets.find((subnet) => {
      const block = parseCidr(subnet.subnet);
      return block !== undefined && cidrsOverlap(block, pool);
    });
    if (clash !== undefined && !network.configOnly) {
      const block = clash.subnet;
      return [{ code: 'swarm-pool-overlaps', subnet: ingressSubnet, holder: network.name, block }];
    }
  }
  return [];
}
