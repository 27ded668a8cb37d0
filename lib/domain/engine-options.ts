import type { NetworkSpec } from './network-spec';

/** The option under which each driver keeps its mode. Drivers without modes are absent. */
export const modeOptions: Readonly<Record<string, string>> = {
  macvlan: 'macvlan_mode',
  ipvlan: 'ipvlan_mode',
};

/**
 * The host interface that the network rides on: `eth0`, or the VLAN's own interface `eth0.10`, which the engine makes where it
 * does not exist. `options.parent` counts as well, for the spec takes options word for word.
 */
export function parentInterface(
  spec: Pick<NetworkSpec, 'parent' | 'vlanId' | 'options'>,
): string | undefined {
  const parent = spec.parent || spec.options.parent;
  if (parent === undefined || parent === '' || spec.vlanId === undefined) return parent || undefined;
  return parent.endsWith(`.${spec.vlanId}`) ? parent : `${parent}.${spec.vlanId}`;
}

/** The driver's options as `POST /networks/create` takes them: the spec's own, and the form's words put into the driver's. */
export function engineOptions(spec: NetworkSpec): Record<string, string> {
  const parent = parentInterface(spec);
  const modeOption = modeOptions[spec.driver];
  return {
    ...spec.options,
    ...(parent !== undefined && { parent }),
    ...(modeOption !== undefined &&
      spec.mode !== undefined &&
      spec.mode !== '' && { [modeOption]: spec.mode }),
  };
}
