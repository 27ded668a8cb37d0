import { z } from 'zod';
import { containerSpecSchema } from './container-spec';
import { endpointConfigSchema } from './detail';
import { networkSpecSchema } from './network-spec';
import type { Reason } from './reason';
import type { Warning } from './warning';

/** What can be done to a container as a whole; `restart` begins and ends with it running. */
const stateChangeSchema = z.enum(['start', 'stop', 'restart', 'pause', 'unpause']);
export type StateChange = z.infer<typeof stateChangeSchema>;

const networkReference = z.object({ id: z.string(), name: z.string() });

/** One thing the executor does. What undoes it is held beside it, so that a failed plan is taken back from its own steps. */
export const actionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create-network'), spec: networkSpecSchema }),
  z.object({
    kind: z.literal('remove-network'),
    networkId: z.string(),
    networkName: z.string(),
    /** What makes it again. */
    restore: networkSpecSchema,
  }),
  z.object({
    kind: z.literal('connect'),
    containerId: z.string(),
    containerName: z.string(),
    networkId: z.string(),
    networkName: z.string(),
    config: endpointConfigSchema,
  }),
  z.object({
    kind: z.literal('disconnect'),
    containerId: z.string(),
    containerName: z.string(),
    networkId: z.string(),
    networkName: z.string(),
    /** What connects it again as it was. */
    restore: endpointConfigSchema,
    /** Where the network itself is gone, only force takes the membership away. */
    force: z.boolean(),
    /** True where the container runs, so that a restored endpoint must have an address again. */
    live: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('change-service-networks'),
    serviceId: z.string(),
    serviceName: z.string(),
    networks: z.array(networkReference),
    /** Those that it was on. */
    restore: z.array(networkReference),
  }),
  z.object({
    kind: z.literal('verify-connected'),
    containerId: z.string(),
    containerName: z.string(),
    networkId: z.string(),
    networkName: z.string(),
    config: endpointConfigSchema,
    /** True where the container runs, so that an address must be there. */
    live: z.boolean(),
  }),
  z.object({
    kind: z.literal('verify-disconnected'),
    containerId: z.string(),
    containerName: z.string(),
    networkId: z.string(),
    networkName: z.string(),
  }),
  z.object({
    kind: z.literal('init-swarm'),
    /** An address of this engine's host, or an interface's name, by which other nodes reach it. */
    advertiseAddress: z.string(),
  }),
  z.object({
    kind: z.literal('leave-swarm'),
    /** What makes a Swarm of this engine alone again. */
    advertiseAddress: z.string(),
  }),
  /** Makes the container and starts it. Its name is in the spec, so that it is found whatever becomes of the call's answer. */
  z.object({
    kind: z.literal('run-container'),
    spec: containerSpecSchema,
    networkId: z.string(),
    networkName: z.string(),
  }),
  z.object({
    kind: z.literal('verify-run'),
    spec: containerSpecSchema,
    networkId: z.string(),
    networkName: z.string(),
  }),
  z.object({
    kind: z.literal('change-state'),
    change: stateChangeSchema,
    containerId: z.string(),
    containerName: z.string(),
    /** Seconds that it is given to end in order, for as long as which the engine does not answer. */
    graceSeconds: z.number().optional(),
  }),
  z.object({
    kind: z.literal('remove-container'),
    containerId: z.string(),
    containerName: z.string(),
    /** Kills it first where it runs. */
    force: z.boolean(),
    /** Takes its anonymous volumes away with it. */
    volumes: z.boolean(),
  }),
]);
export type Action = z.infer<typeof actionSchema>;

/** A step as people read it. */
export const stepSchema = z.object({
  verb: z.enum([
    'create',
    'remove',
    'connect',
    'disconnect',
    'update',
    'verify',
    'run',
    'pull',
    'enable',
    'leave',
    ...stateChangeSchema.options,
  ]),
  /** What it is done to, in no language, such as `web → shop_backend`; `describePlan` puts it into words. */
  subject: z.string(),
  /** The docker command that does the same; for `verify` the one that shows it. */
  command: z.string(),
  reversible: z.boolean(),
});
export type Step = z.infer<typeof stepSchema>;

/** A change, thought through against a snapshot but not begun. `actions[i]` carries out `steps[i]`. */
export type Plan =
  | {
      ok: true;
      actions: Action[];
      steps: Step[];
      warnings: Warning[];
      /** The commands of the steps that change something, in order. */
      commands: string[];
      /** A Compose fragment that declares the outcome, where there is one. */
      compose?: string;
    }
  | { ok: false; reasons: Reason[] };

/** How an activity is taken back. Planned afresh when asked for. */
export const undoSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('remove-network'), networkId: z.string(), networkName: z.string() }),
  z.object({ kind: z.literal('create-network'), spec: networkSpecSchema }),
  /** All or none of them. */
  z.object({
    kind: z.literal('remove-networks'),
    networks: z.array(z.object({ networkId: z.string(), networkName: z.string() })),
  }),
  z.object({ kind: z.literal('create-networks'), specs: z.array(networkSpecSchema) }),
  z.object({
    kind: z.literal('disconnect'),
    containerId: z.string(),
    containerName: z.string().optional(),
    networkId: z.string(),
    networkName: z.string().optional(),
    /** The endpoint on `none` that the connect had to take away, to be put back. */
    rejoinNone: z.boolean(),
  }),
  z.object({
    kind: z.literal('connect'),
    containerId: z.string(),
    containerName: z.string().optional(),
    networkId: z.string(),
    networkName: z.string().optional(),
    config: endpointConfigSchema,
  }),
  z.object({
    kind: z.literal('move'),
    containerId: z.string(),
    containerName: z.string().optional(),
    fromNetworkId: z.string(),
    fromNetworkName: z.string().optional(),
    toNetworkId: z.string(),
    toNetworkName: z.string().optional(),
    config: endpointConfigSchema,
  }),
  z.object({ kind: z.literal('leave-swarm'), advertiseAddress: z.string() }),
  z.object({ kind: z.literal('init-swarm'), advertiseAddress: z.string() }),
  z.object({
    kind: z.literal('change-service-networks'),
    serviceId: z.string(),
    serviceName: z.string(),
    networkIds: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('recreate-network'),
    networkId: z.string(),
    networkName: z.string(),
    spec: networkSpecSchema,
    /** How each member was on it; one that has joined since keeps what it has. */
    members: z.array(
      z.object({ containerId: z.string(), containerName: z.string(), config: endpointConfigSchema }),
    ),
  }),
  z.object({ kind: z.literal('remove-container'), containerId: z.string(), containerName: z.string() }),
  z.object({
    kind: z.literal('change-state'),
    change: stateChangeSchema,
    containerId: z.string(),
    containerName: z.string(),
  }),
]);
export type Undo = z.infer<typeof undoSchema>;
