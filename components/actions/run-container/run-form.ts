import { z } from 'zod';

const rowSchema = z.object({ id: z.number().int(), name: z.string(), value: z.string() });
export type Row = z.infer<typeof rowSchema>;

/** What is typed in the dialog `Run a container`. `network` is an id or a name; empty: the default network. */
export const runFormSchema = z.object({
  image: z.string(),
  name: z.string(),
  command: z.string(),
  network: z.string(),
  ipv4: z.string(),
  ipv6: z.string(),
  linkLocalIps: z.string(),
  mac: z.string(),
  aliases: z.string(),
  gatewayPriority: z.string(),
  driverOpts: z.array(rowSchema),
  /** Host side and container side, such as `127.0.0.1:8080` and `80/tcp`. */
  publish: z.array(rowSchema),
  labels: z.array(rowSchema),
  env: z.array(rowSchema),
  restartPolicy: z.string(),
});
export type RunForm = z.infer<typeof runFormSchema>;
export type RunField = keyof RunForm;

/** The form before anything is typed. */
export const emptyRunForm: RunForm = {
  image: '',
  name: '',
  command: '',
  network: '',
  ipv4: '',
  ipv6: '',
  linkLocalIps: '',
  mac: '',
  aliases: '',
  gatewayPriority: '',
  driverOpts: [],
  publish: [],
  labels: [],
  env: [],
  restartPolicy: 'no',
};
