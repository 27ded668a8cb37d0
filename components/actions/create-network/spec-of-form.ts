import { optionsOf } from '@/lib/domain/driver-options';
import { modeOptions } from '@/lib/domain/engine-options';
import { type NetworkSpec, networkSpecSchema } from '@/lib/domain/network-spec';
import { excludedAddresses } from './excluded-addresses';
import { filledRows } from './filled-rows';
import type { NetworkForm, PoolForm, Row } from './network-form';
import { moreKey, type PoolKey } from './pool-key';

/** A pool of the form that something was typed into, in the order of the spec's `subnets`. */
export type FilledPool = { key: PoolKey; pool: PoolForm };

/** @returns the pools that the spec will hold: none of a family where nothing was typed, for the engine then picks. */
export function poolsOfForm(form: NetworkForm): FilledPool[] {
  if (form.kind === 'of-template') return [];
  const pools: FilledPool[] = [
    ...(form.enableIPv4 ? [{ key: 'ipv4' as const, pool: form.ipv4 }] : []),
    ...(form.enableIPv6 ? [{ key: 'ipv6' as const, pool: form.ipv6 }] : []),
    ...(takesMore(form) ? form.more.map((pool) => ({ key: moreKey(pool.id), pool })) : []),
  ];
  return pools.filter(({ pool }) => isFilled(pool));
}

/** A bridge has one subnet of each family; what was typed beside them for another driver is kept, and not sent. */
export function takesMore(form: Pick<NetworkForm, 'driver'>): boolean {
  return form.driver !== 'bridge';
}

/**
 * What the form asks for. A VLAN id that is no number becomes NaN, which validation refuses; empty lines are left out, and where a
 * name comes twice the last line counts (`rowProblems` tells of it).
 */
export function specOfForm(form: NetworkForm): NetworkSpec {
  const start = networkSpecSchema.parse({ name: form.name.trim(), driver: form.driver });
  const isTemplate = form.kind === 'template';
  const use = {
    internal: form.internal && !isTemplate,
    attachable: form.attachable && !isTemplate,
    ingress: form.ingress && form.driver === 'overlay' && !isTemplate,
    ...(form.swarmScope && form.driver !== 'overlay' && !isTemplate && { scope: 'swarm' as const }),
  };
  if (form.kind === 'of-template') return { ...start, ...use, configFrom: form.configFrom };
  return {
    ...start,
    ...use,
    configOnly: isTemplate,
    subnets: excludedAddresses(poolsOfForm(form).map(({ pool }) => pool.excluded)).map((aux, index) => ({
      ...subnetOf(poolsOfForm(form)[index]?.pool),
      auxAddresses: aux,
    })),
    enableIPv4: form.enableIPv4,
    enableIPv6: form.enableIPv6,
    ...(form.driver in modeOptions ? lanPart(form) : {}),
    ...given(form.ipamDriver, (ipamDriver) => (ipamDriver === 'default' ? {} : { ipamDriver })),
    ipamOptions: recordOf(form.ipamOptions),
    options: { ...recordOf(form.options), ...settingsOf(form) },
    labels: recordOf(form.labels),
  };
}

function subnetOf(pool: PoolForm | undefined): { subnet: string; gateway?: string; ipRange?: string } {
  return {
    subnet: pool?.subnet.trim() ?? '',
    ...given(pool?.gateway ?? '', (gateway) => ({ gateway })),
    ...given(pool?.ipRange ?? '', (ipRange) => ({ ipRange })),
  };
}

function lanPart({ driver, lan }: NetworkForm): Partial<NetworkSpec> {
  return {
    ...given(lan.parent, (parent) => ({ parent })),
    ...given(lan.vlanId, (text) => ({ vlanId: /^\d+$/.test(text) ? Number(text) : Number.NaN })),
    mode: driver === 'ipvlan' ? lan.ipvlanMode : lan.macvlanMode,
  };
}

/** What is left to the driver is not said, so that the command stays as short as one would type it. */
function settingsOf(form: NetworkForm): Record<string, string> {
  return Object.fromEntries(
    optionsOf(form.driver).flatMap(({ key, option }) => {
      const value = form.settings[key]?.trim() ?? '';
      return value === '' ? [] : [[option, value]];
    }),
  );
}

function given<T extends object>(text: string, put: (trimmed: string) => T): T | Record<string, never> {
  const trimmed = text.trim();
  return trimmed === '' ? {} : put(trimmed);
}

function isFilled(pool: PoolForm): boolean {
  const texts = [pool.subnet, pool.gateway, pool.ipRange];
  return texts.some((text) => text.trim() !== '') || filledRows(pool.excluded).length > 0;
}

function recordOf(rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(filledRows(rows).map((row) => [row.name.trim(), row.value.trim()]));
}
