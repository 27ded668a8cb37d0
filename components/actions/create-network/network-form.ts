import { z } from 'zod';

/** The drivers that the form can fill in. driver-forms.tsx has the fields of each. */
export const formDrivers = ['bridge', 'macvlan'] as const;
export type FormDriver = (typeof formDrivers)[number];

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
/** The address pool of one family, as typed. */
export type PoolForm = z.infer<typeof poolSchema>;

/** What is typed in the dialog `Create network`. Each driver keeps its own part, so that looking at another loses nothing. */
export const networkFormSchema = z.object({
  name: z.string(),
  driver: z.enum(formDrivers),
  ipv4: poolSchema,
  ipv6: poolSchema,
  enableIPv6: z.boolean(),
  internal: z.boolean(),
  attachable: z.boolean(),
  bridge: z.object({
    interfaceName: z.string(),
    mtu: z.string(),
    icc: z.boolean(),
    masquerade: z.boolean(),
  }),
  macvlan: z.object({ parent: z.string(), vlanId: z.string(), mode: z.string() }),
  labels: z.array(rowSchema),
  options: z.array(rowSchema),
});
export type NetworkForm = z.infer<typeof networkFormSchema>;

const emptyPool: PoolForm = { subnet: '', gateway: '', ipRange: '', excluded: [] };

/** The form before anything is typed. */
export const emptyNetworkForm: NetworkForm = {
  name: '',
  driver: 'bridge',
  ipv4: emptyPool,
  ipv6: emptyPool,
  enableIPv6: false,
  internal: false,
  attachable: false,
  bridge: { interfaceName: '', mtu: '', icc: true, masquerade: true },
  macvlan: { parent: '', vlanId: '', mode: 'bridge' },
  labels: [],
  options: [],
};
