import { type DriverOptionKey, docker23, optionsOf } from './driver-options';
import { engineKnows, type Since } from './engine-knows';
import { ipvlanModes } from './network-spec';
import type { SpecContext } from './spec-context';

/** The fields of a network, beside its driver's options, that younger APIs brought. All others are 20.10's. */
export const fieldSince = { enableIPv4: { api: '1.48' } } as const satisfies Record<string, Since>;

/** The modes that an engine's ipvlan driver knows; another than these it refuses. */
export function ipvlanModesOf(
  engine: Pick<SpecContext, 'engineVersion' | 'apiVersion'>,
): (typeof ipvlanModes)[number][] {
  return ipvlanModes.filter((mode) => mode !== 'l3s' || engineKnows(engine, docker23));
}

/** A field that the connected engine lacks. */
export type NewerField = { key: DriverOptionKey | keyof typeof fieldSince; since: Since };

/** Drivers whose networks can do without IPv4. */
const withoutIPv4: ReadonlySet<string> = new Set(['bridge', 'macvlan', 'ipvlan']);

/** @returns what the form has no field for because this engine would not know it, in the order of the form. */
export function newerFields(
  driver: string,
  engine: Pick<SpecContext, 'engineVersion' | 'apiVersion'>,
): NewerField[] {
  const all: NewerField[] = [
    ...(withoutIPv4.has(driver) ? [{ key: 'enableIPv4', since: fieldSince.enableIPv4 } as const] : []),
    ...optionsOf(driver).flatMap(({ key, since }) => (since === undefined ? [] : [{ key, since }])),
  ];
  return all.filter(({ since }) => !engineKnows(engine, since));
}
