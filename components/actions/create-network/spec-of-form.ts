import { type NetworkSpec, networkSpecSchema } from '@/lib/domain/network-spec';
import type { NetworkForm, PoolForm, Row } from './network-form';

/** A pool of the form that something was typed into, in the order of the spec's `subnets`. */
export type FilledPool = { family: 'ipv4' | 'ipv6'; pool: PoolForm };

/** @returns the pools that the spec will hold: none of a family where nothing was typed, for the engine then picks. */
export function poolsOfForm(form: NetworkForm): FilledPool[] {
  const pools: FilledPool[] = [{ family: 'ipv4', pool: form.ipv4 }];
  if (form.enableIPv6) pools.push({ family: 'ipv6', pool: form.ipv6 });
  return pools.filter(({ pool }) => isFilled(pool));
}

/**
 * What the form asks for. A VLAN id that is no number becomes NaN, which validation refuses; empty lines are left out, and where a
 * name comes twice the last line counts (`rowProblems` tells of it).
 */
export function specOfForm(form: NetworkForm): NetworkSpec {
  return {
    ...networkSpecSchema.parse({ name: form.name.trim(), driver: form.driver }),
    subnets: poolsOfForm(form).map(({ pool }, index, pools) => ({
      subnet: pool.subnet.trim(),
      ...given(pool.gateway, (gateway) => ({ gateway })),
      ...given(pool.ipRange, (ipRange) => ({ ipRange })),
      auxAddresses: recordOf(named(pool.excluded, namesIn(pools.slice(0, index)))),
    })),
    enableIPv6: form.enableIPv6,
    internal: form.internal,
    attachable: form.attachable,
    ...(form.driver === 'macvlan' ? macvlanPart(form) : {}),
    options: { ...recordOf(form.options), ...(form.driver === 'bridge' ? bridgeOptions(form) : {}) },
    labels: recordOf(form.labels),
  };
}

function macvlanPart({ macvlan }: NetworkForm): Partial<NetworkSpec> {
  return {
    ...given(macvlan.parent, (parent) => ({ parent })),
    ...given(macvlan.vlanId, (text) => ({ vlanId: /^\d+$/.test(text) ? Number(text) : Number.NaN })),
    mode: macvlan.mode,
  };
}

/** Only what differs from the engine's own defaults, so that the command stays as short as one would type it. */
function bridgeOptions({ bridge }: NetworkForm): Record<string, string> {
  return {
    ...given(bridge.interfaceName, (name) => ({ 'com.docker.network.bridge.name': name })),
    ...given(bridge.mtu, (mtu) => ({ 'com.docker.network.driver.mtu': mtu })),
    ...(bridge.icc ? {} : { 'com.docker.network.bridge.enable_icc': 'false' }),
    ...(bridge.masquerade ? {} : { 'com.docker.network.bridge.enable_ip_masquerade': 'false' }),
  };
}

function given<T extends object>(text: string, put: (trimmed: string) => T): T | Record<string, never> {
  const trimmed = text.trim();
  return trimmed === '' ? {} : put(trimmed);
}

function isFilled(pool: PoolForm): boolean {
  const texts = [pool.subnet, pool.gateway, pool.ipRange];
  return texts.some((text) => text.trim() !== '') || filledRows(pool.excluded).length > 0;
}

/** The lines that say something. */
export function filledRows(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.name.trim() !== '' || row.value.trim() !== '');
}

/**
 * The engine wants a name for each excluded address, people seldom do: nameless ones get one. A name that another pool has gets a
 * number, for the docker command keeps the exclusions of all pools by their names, and is to make the same network.
 */
function named(rows: readonly Row[], elsewhere: ReadonlySet<string>): Row[] {
  const taken = new Set([...elsewhere, ...rows.map((row) => row.name.trim())]);
  const freeName = (stem: string, first: number) => {
    let number = first;
    while (taken.has(`${stem}-${number}`)) number += 1;
    const name = `${stem}-${number}`;
    taken.add(name);
    return name;
  };
  return filledRows(rows).map((row) => {
    const name = row.name.trim();
    if (name === '') return { ...row, name: freeName('excluded', 1) };
    return elsewhere.has(name) ? { ...row, name: freeName(name, 2) } : row;
  });
}

function namesIn(pools: readonly FilledPool[]): Set<string> {
  const names = new Set<string>();
  for (const { pool } of pools) for (const row of named(pool.excluded, names)) names.add(row.name.trim());
  return names;
}

function recordOf(rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(filledRows(rows).map((row) => [row.name.trim(), row.value.trim()]));
}
