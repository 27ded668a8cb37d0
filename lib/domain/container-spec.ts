import { z } from 'zod';

export const portProtocols = ['tcp', 'udp', 'sctp'] as const;
export const restartPolicyNames = ['no', 'on-failure', 'always', 'unless-stopped'] as const;

const publishSchema = z.object({
  /** The host's address to bind; every address without it. */
  hostIp: z.string().optional(),
  /** Without it the engine picks a free one at each start. */
  hostPort: z.number().int().optional(),
  containerPort: z.number().int(),
  protocol: z.enum(portProtocols).default('tcp'),
});
/** A port of the container to be opened on the host. */
export type Publish = z.infer<typeof publishSchema>;

/**
 * A container to be run: what `docker run -d` takes, as far as networks and their doings go. `network` is a name or an id; `host` and
 * `none` are such names. `command` are the words behind the image, not a shell's line.
 */
export const containerSpecSchema = z.object({
  /** Empty: one is made of the image's name. */
  name: z.string().default(''),
  image: z.string(),
  command: z.array(z.string()).default([]),
  env: z.record(z.string(), z.string()).default({}),
  network: z.string().default('bridge'),
  ipv4: z.string().optional(),
  ipv6: z.string().optional(),
  /** Addresses beside those of the subnets, IPv4 or IPv6, that the interface is to have as well. */
  linkLocalIps: z.array(z.string()).default([]),
  mac: z.string().optional(),
  aliases: z.array(z.string()).default([]),
  gatewayPriority: z.number().int().optional(),
  driverOpts: z.record(z.string(), z.string()).default({}),
  publish: z.array(publishSchema).default([]),
  labels: z.record(z.string(), z.string()).default({}),
  /** As `--restart` takes it: `no`, `always`, `unless-stopped`, `on-failure`, `on-failure:5`. */
  restartPolicy: z.string().default('no'),
});
export type ContainerSpec = z.infer<typeof containerSpecSchema>;

const restartPolicy = /^(no|always|unless-stopped|on-failure(:\d{1,9})?)$/;

export function isRestartPolicy(text: string): boolean {
  return restartPolicy.test(text);
}

/** A policy taken apart: `on-failure:5` is tried five times, without a number for ever. */
export function splitRestartPolicy(policy: string): { name: string; maximumRetryCount: number } {
  const [name = 'no', retries = '0'] = policy.split(':');
  return { name, maximumRetryCount: Number(retries) };
}
