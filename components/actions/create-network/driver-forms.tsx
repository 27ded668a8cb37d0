import type { ReactNode } from 'react';
import { BridgeBehaviour, BridgeInterface } from './bridge-fields';
import type { FormProps } from './form-props';
import { MacvlanPlacement } from './macvlan-fields';
import type { FormDriver } from './network-form';

/** What a driver adds to the form. Another driver is one more line here, its part of NetworkForm, and its part of specOfForm. */
type DriverForm = {
  /** Where the network sits, above its addresses. */
  Placement?: (props: FormProps) => ReactNode;
  /** Switches, below those that all drivers have. */
  Behaviour?: (props: FormProps) => ReactNode;
  /** The network's own interface on the host. */
  Interface?: (props: FormProps) => ReactNode;
};

export const driverForms: Readonly<Record<FormDriver, DriverForm>> = {
  bridge: { Behaviour: BridgeBehaviour, Interface: BridgeInterface },
  macvlan: { Placement: MacvlanPlacement },
};
