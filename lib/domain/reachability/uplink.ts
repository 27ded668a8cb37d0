import type { Declared } from './declared';

/** The interface by which the host is reached from outside, with an address of each family that it has there. */
export type Uplink = { name: string; address: { 4?: string; 6?: string } };

/** @returns undefined where it is not known, or where there is none. */
export function uplinkOf({ host }: Declared): Uplink | undefined {
  if (!host.available) return undefined;
  const uplink = host.interfaces.find(({ defaultRoute }) => defaultRoute);
  if (uplink === undefined) return undefined;
  const bare = uplink.addresses.map((address) => address.split('/')[0] ?? address);
  const four = bare.find((address) => !address.includes(':'));
  const six = bare.find((address) => address.includes(':') && !address.toLowerCase().startsWith('fe80:'));
  return {
    name: uplink.name,
    address: { ...(four !== undefined && { 4: four }), ...(six !== undefined && { 6: six }) },
  };
}

/** True where it is known that the host itself goes nowhere. */
export function hostHasNoRoute({ host }: Declared): boolean {
  return host.available && !host.interfaces.some(({ defaultRoute }) => defaultRoute);
}
