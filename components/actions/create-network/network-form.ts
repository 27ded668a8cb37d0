import { z } from 'zod';

/** What containers can need of a network; needs.ts says what each comes to. */
export const needs = ['talk', 'lan', 'hosts', 'alone', 'share'] as const;
export type Need = (typeof needs)[number];

const rowSchema = z.object({ id: z.number().int(), name: z.string(), value: z.string() });
/** One line of a list of names and values. `id` only tells lines apart. */
export type Row = z.infer<typeof rowSchema>;

const poolSchema = z.object({
  subnet: z.string(),
  gateway: z.string(),
  ipRange: z.string(),
  excluded: z.array(rowSchema),
  /** The interface that subnet and gateway were filled in from, as long as nobody typed over them. */
  subnetFrom: z.string().optional(),
  gatewayFrom: z.string().optional(),
});
/** The address pool of one subnet, as typed. */
export type PoolForm = z.infer<typeof poolSchema>;

/** What is typed in the dialog `Create network`. What only some drivers know is kept for when one looks at them again. */
export const networkFormSchema = z.object({
  /** The answer to the dialog's question, while the driver is the one that it led to. */
  need: z.enum(needs).optional(),
  name: z.string(),
  /** As the engine calls it; `host` and `null` are there to be looked at only. */
  driver: z.string(),
  /** A template for other networks, a network made of one, or neither. */
  kind: z.enum(['network', 'template', 'of-template']),
  configFrom: z.string(),
  ipv4: poolSchema,
  ipv6: poolSchema,
  /** Further subnets, of either family. `id` only tells them apart. */
  more: z.array(poolSchema.extend({ id: z.number().int() })),
  enableIPv4: z.boolean(),
  enableIPv6: z.boolean(),
  internal: z.boolean(),
  attachable: z.boolean(),
  ingress: z.boolean(),
  swarmScope: z.boolean(),
  /** Where a macvlan or ipvlan network sits. */
  lan: z.object({ parent: z.string(), vlanId: z.string(), macvlanMode: z.string(), ipvlanMode: z.string() }),
  /** The options that the form has fields for, by their key in driver-options.ts; what is left to the driver is absent or empty. */
  settings: z.record(z.string(), z.string()),
  ipamDriver: z.string(),
  ipamOptions: z.array(rowSchema),
  labels: z.array(rowSchema),
  options: z.array(rowSchema),
});
export type NetworkForm = z.infer<typeof networkFormSchema>;

export const emptyPool: PoolForm = { subnet: '', gateway: '', ipRange: '', excluded: [] };

/** The form before anything is typed. */
export const emptyNetworkForm: NetworkForm = {
  name: '',
  driver: 'bridge',
  kind: 'network',
  configFrom: '',
  ipv4: emptyPool,
  ipv6: emptyPool,
  more: [],
  enableIPv4: true,
  enableIPv6: false,
  internal: false,
  attachable: false,
  ingress: false,
  swarmScope: false,
  lan: { parent: '', vlanId: '', macvlanMode: 'bridge', ipvlanMode: 'l2' },
  settings: {},
  ipamDriver: '',
  ipamOptions: [],
  labels: [],
  options: [],
};
