import { z } from 'zod';

export const macvlanModes = ['bridge', 'private', 'vepa', 'passthru'] as const;
export const ipvlanModes = ['l2', 'l3', 'l3s'] as const;

const specSubnetSchema = z.object({
  subnet: z.string(),
  gateway: z.string().optional(),
  ipRange: z.string().optional(),
  auxAddresses: z.record(z.string(), z.string()).default({}),
});
export type SpecSubnet = z.infer<typeof specSubnetSchema>;

/**
 * A network to be made. `parent`, `vlanId` and `mode` are the words of the macvlan and ipvlan forms: `engineOptions` turns them into
 * the driver's options. Anything else a driver knows goes into `options`, word for word.
 */
export const networkSpecSchema = z.object({
  name: z.string(),
  driver: z.string(),
  /** `swarm` has every node make it; the driver's own without it. */
  scope: z.enum(['local', 'swarm']).optional(),
  /** True for a template: it holds settings for other networks, and nothing can join it. */
  configOnly: z.boolean().default(false),
  /** The template that subnets, options and labels are taken from. */
  configFrom: z.string().optional(),
  subnets: z.array(specSubnetSchema).default([]),
  enableIPv4: z.boolean().default(true),
  enableIPv6: z.boolean().default(false),
  internal: z.boolean().default(false),
  attachable: z.boolean().default(false),
  /** True for the Swarm's network by which published ports of services are reached on every node. */
  ingress: z.boolean().default(false),
  parent: z.string().optional(),
  vlanId: z.number().int().optional(),
  mode: z.string().optional(),
  ipamDriver: z.string().optional(),
  ipamOptions: z.record(z.string(), z.string()).default({}),
  options: z.record(z.string(), z.string()).default({}),
  labels: z.record(z.string(), z.string()).default({}),
});
export type NetworkSpec = z.infer<typeof networkSpecSchema>;
/** What a caller may leave out. */
export type NetworkSpecInput = z.input<typeof networkSpecSchema>;
