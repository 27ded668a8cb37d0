import type { ReactNode } from 'react';
import { createNetworkMessages } from '@/lib/messages/create-network';
import type { FormProps } from './form-props';
import { LanPlacement } from './lan-fields';
import type { NetworkForm } from './network-form';
import { OverlayUse } from './overlay-fields';

/** What a driver adds to the form beside the options of driver-options.ts. */
type DriverForm = {
  /** What the gateway is, where it is not Docker's to choose. */
  gatewayHint?: (form: NetworkForm) => string;
  /** Where the network sits, above its addresses. */
  Placement?: (props: FormProps) => ReactNode;
  /** Switches, below those that all drivers have. */
  Behaviour?: (props: FormProps) => ReactNode;
  /** True where its networks can be left to every node of a Swarm to make. */
  swarmScope?: boolean;
  /** True where its networks can do without IPv4. */
  withoutIPv4?: boolean;
};

const { hints } = createNetworkMessages;

const forms: Readonly<Record<string, DriverForm>> = {
  bridge: { withoutIPv4: true, swarmScope: true },
  macvlan: {
    Placement: LanPlacement,
    gatewayHint: () => hints.lanGateway,
    withoutIPv4: true,
    swarmScope: true,
  },
  ipvlan: {
    Placement: LanPlacement,
    gatewayHint: ({ lan }) => (lan.ipvlanMode === 'l2' ? hints.lanGateway : hints.routedGateway),
    withoutIPv4: true,
    swarmScope: true,
  },
  overlay: { Behaviour: OverlayUse },
};

/** @returns what a driver adds; nothing for a plugin, of which nothing is known. */
export function driverFormOf(driver: string): DriverForm {
  return forms[driver] ?? { swarmScope: true };
}
