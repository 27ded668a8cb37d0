import { expect, it } from 'vitest';
import { createNetworkCommand } from '@/lib/domain/docker-command';
import { parseNetworkCommand } from '@/lib/domain/parse-network-command';
import { aNetworkSpec } from '@/lib/domain/testing/factories';
import { bodyRows, optionRows } from '@/lib/domain/testing/network-field-rows';
import { formOfSpec } from './form-of-spec';
import { networkFormSchema } from './network-form';
import { specOfForm } from './spec-of-form';

/** What the form says of itself where nothing is said: the mode that the driver has anyway. */
const modes: Readonly<Record<string, string>> = { macvlan: 'bridge', ipvlan: 'l2' };

it.each([...bodyRows, ...optionRows].filter((row) => row.refused !== 'family-twice'))(
  'a pasted command fills the form with all that it says: $field',
  ({ spec }) => {
    const whole = aNetworkSpec({ name: 'rows', ...spec });
    const parsed = parseNetworkCommand(createNetworkCommand(whole));
    if (!parsed.ok) throw new Error(parsed.why);
    const form = formOfSpec(parsed.spec);
    const mode = whole.configFrom === undefined ? (whole.mode ?? modes[whole.driver]) : undefined;
    const made = specOfForm(form);
    // The first subnet of each family comes before all others.
    expect(made.subnets).toEqual(expect.arrayContaining(whole.subnets));
    expect(made).toEqual({ ...whole, subnets: made.subnets, ...(mode !== undefined && { mode }) });
    expect(networkFormSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
  },
);

it('keeps a second IPv4 subnet beside the first of each family', () => {
  const subnets = ['10.1.0.0/24', '10.2.0.0/24', 'fd00::/64'].map((subnet) => ({ subnet, auxAddresses: {} }));
  const form = formOfSpec(aNetworkSpec({ driver: 'macvlan', enableIPv6: true, subnets }));
  expect([form.ipv4.subnet, form.ipv6.subnet, form.more.map((pool) => pool.subnet)]).toEqual([
    '10.1.0.0/24',
    'fd00::/64',
    ['10.2.0.0/24'],
  ]);
});
