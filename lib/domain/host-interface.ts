import { z } from 'zod';
import { listeningSchema } from './sockets/listening';

const interfaceKinds = [
  'ethernet',
  'wireless',
  'vlan',
  'bond',
  'bridge',
  'veth',
  'tunnel',
  'loopback',
  'macvlan',
  'other',
] as const;
export type InterfaceKind = (typeof interfaceKinds)[number];

const usableSchema = z.object({
  macvlan: z.boolean(),
  ipvlan: z.boolean(),
});

/** A network interface of the engine's host. Addresses are CIDR, such as `192.0.2.10/24`. */
const hostInterfaceSchema = z.object({
  name: z.string(),
  kind: z.enum(interfaceKinds),
  state: z.enum(['up', 'down', 'unknown']),
  mac: z.string().optional(),
  addresses: z.array(z.string()),
  mtu: z.number().int(),
  vlanId: z.number().int().optional(),
  /** True where the host's default route leaves through it. */
  defaultRoute: z.boolean(),
  /** What a macvlan or ipvlan form fills in. */
  suggestion: z.object({ subnet: z.string(), gateway: z.string().optional() }).optional(),
  usableFor: usableSchema,
  /** Why it is not usable, or what to know before using it. */
  reason: z
    .enum([
      'loopback',
      'wireless',
      'docker-own',
      'container-side',
      'bridge-port',
      'not-ethernet',
      'down',
      'no-carrier',
    ])
    .optional(),
});
export type HostInterface = z.infer<typeof hostInterfaceSchema>;

/** A route of the engine's host; `destination` is CIDR. */
const hostRouteSchema = z.object({
  destination: z.string(),
  gateway: z.string().optional(),
  interface: z.string(),
});
export type HostRoute = z.infer<typeof hostRouteSchema>;

/** What could be read of the engine's host, or why not. */
export const hostInterfacesSchema = z.discriminatedUnion('available', [
  z.object({
    available: z.literal(true),
    interfaces: z.array(hostInterfaceSchema),
    routes: z.array(hostRouteSchema),
    /** Absent where they could not be read. */
    listeners: z.array(listeningSchema).optional(),
  }),
  z.object({ available: z.literal(false), reason: z.string() }),
]);
export type HostInterfaces = z.infer<typeof hostInterfacesSchema>;
