import type { ReactNode } from 'react';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { BridgeBehaviour, BridgeInterface } from './bridge-fields';
import type { FormProps } from './form-props';
import { MacvlanPlacement } from './macvlan-fields';
import type { FormDriver } from './network-form';

/** What a driver adds to the form. Another driver is one more line here, its part of NetworkForm, and its part of specOfForm. */
type DriverForm = {
  /** What the gateway is, where it is not Docker's to choose. */
  gatewayHint?: string;
  /** Where the network sits, above its addresses. */
  Placement?: (props: FormProps) => ReactNode;
  /** Switches, below those that all drivers have. */
  Behaviour?: (props: FormProps) => ReactNode;
  /** Finer points, folded away under `More`. */
  Details?: (props: FormProps) => ReactNode;
};

export const driverForms: Readonly<Record<FormDriver, DriverForm>> = {
  bridge: { Behaviour: BridgeBehaviour, Details: BridgeInterface },
  macvlan: { Placement: MacvlanPlacement, gatewayHint: createNetworkMessages.hints.lanGateway },
};
