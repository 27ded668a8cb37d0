import { z } from 'zod';
import { containerSpecSchema } from '@/lib/domain/container-spec';
import { containerDetailSchema, endpointConfigSchema, networkDetailSchema } from '@/lib/domain/detail';
import { engineSchema } from '@/lib/domain/engine';
import { dismissalSchema } from '@/lib/domain/findings/dismissal';
import { hostInterfacesSchema } from '@/lib/domain/host-interface';
import { localImageSchema } from '@/lib/domain/image';
import { networkSpecSchema } from '@/lib/domain/network-spec';
import type { StateChange } from '@/lib/domain/plan';
import { snapshotSchema } from '@/lib/domain/snapshot';
import { activityPageSchema } from './activity';
import { hostClaimSchema, knownListenersSchema, wireFindingSchema } from './finding';
import { networkCheckMessageSchema } from './network-check';
import { changeReplySchema, wirePlanSchema } from './plan';
import { probeBodySchema, probeReplySchema } from './probe';
import { pullMessageSchema } from './pull';
import { reachQuery, wireExplanationSchema } from './reach';
import { containerSocketsSchema } from './sockets';
import { streamMessageSchema } from './stream';

/** How full one subnet is. Counts are decimal strings, for an IPv6 subnet exceeds Number's exact range. */
export const subnetUseSchema = z.object({
  subnet: z.string(),
  capacity: z.string(),
  used: z.string(),
  reserved: z.string(),
  nextFree: z.string().optional(),
  /** How many the engine can still hand out by its own count; from API 1.52 on, and `used` is then from that count as well. */
  available: z.string().optional(),
});

const dryRunQuery = z.object({ dryRun: z.enum(['0', '1']).optional() });
const endpointBody = endpointConfigSchema.extend({ aliases: z.array(z.string()).optional() });

/** Ids of the containers to watch; more at once than anybody can follow would be an engine's whole work. */
const mostWatched = 100;
const trafficQuery = z
  .string()
  .transform((text) => text.split(',').filter((id) => id !== ''))
  .pipe(z.array(z.string()).max(mostWatched));

/** A change answers its plan on a dry run, and else what became of it. */
const changeOrPlan = z.union([changeReplySchema, wirePlanSchema]);

/** A change of a container's state, which takes nothing but its id. */
function lifecycle<C extends StateChange>(change: C, summary: string) {
  return {
    method: 'POST' as const,
    path: `/api/engines/{engine}/containers/{id}/${change}` as const,
    summary,
    mutates: true as const,
    query: dryRunQuery,
    reply: changeOrPlan,
  };
}

/**
 * Every operation of the HTTP API. The routes, the browser's client and the OpenAPI document are all made from this table.
 * `path` holds `{parameters}`; `mutates` operations are refused in read-only mode unless they are a dry run.
 */
export const operations = {
  health: {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the server lives; engines do not count. Needs no session.',
    mutates: false,
    open: true,
    reply: z.object({ status: z.literal('ok'), version: z.string() }),
  },
  describeApi: {
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This description, OpenAPI 3.1.',
    mutates: false,
    reply: z.record(z.string(), z.unknown()),
  },
  signIn: {
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in with the token that the start printed; answers with the session cookie.',
    mutates: false,
    open: true,
    body: z.object({ token: z.string().min(1) }),
    reply: z.object({ signedIn: z.literal(true) }),
  },
  signOut: {
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out: ends the session and takes its cookie away.',
    mutates: false,
    reply: z.object({ signedIn: z.literal(false) }),
  },
  listEngines: {
    method: 'GET',
    path: '/api/engines',
    summary: 'The engines that Portolan watches, and how each is.',
    mutates: false,
    reply: z.array(engineSchema),
  },
  readSnapshot: {
    method: 'GET',
    path: '/api/engines/{engine}/snapshot',
    summary: 'Everything the chart draws, at one moment.',
    mutates: false,
    reply: snapshotSchema,
  },
  readStream: {
    method: 'GET',
    path: '/api/engines/{engine}/stream',
    summary:
      'Server-Sent Events: each change of the snapshot as it happens. `Last-Event-ID` resumes, or is answered by `reset`. `traffic` names containers, separated by commas, whose traffic is told as well; `only=traffic` leaves all else out.',
    mutates: false,
    query: z.object({
      lastEventId: z.string().optional(),
      traffic: trafficQuery.optional(),
      only: z.literal('traffic').optional(),
    }),
    reply: streamMessageSchema,
    media: 'text/event-stream',
  },
  inspectNetwork: {
    method: 'GET',
    path: '/api/engines/{engine}/networks/{id}',
    summary: 'One network with everything Docker knows about it, how full each subnet is, and its findings.',
    mutates: false,
    reply: networkDetailSchema.extend({
      use: z.array(subnetUseSchema),
      findings: z.array(wireFindingSchema),
    }),
  },
  inspectContainer: {
    method: 'GET',
    path: '/api/engines/{engine}/containers/{id}',
    summary: 'One container with everything Docker knows about it.',
    mutates: false,
    reply: containerDetailSchema,
  },
  readSockets: {
    method: 'GET',
    path: '/api/engines/{engine}/containers/{id}/sockets',
    summary:
      'What listens in a container’s network stack now, and whom it speaks with, or why that is not known. Where its processes can not be seen from here a program of its image is run to look, unless `only=host`.',
    mutates: false,
    query: z.object({ only: z.literal('host').optional() }),
    reply: containerSocketsSchema,
  },
  listInterfaces: {
    method: 'GET',
    path: '/api/engines/{engine}/interfaces',
    summary: "The interfaces and routes of the engine's host, or why they cannot be read.",
    mutates: false,
    reply: hostInterfacesSchema,
  },
  listFindings: {
    method: 'GET',
    path: '/api/engines/{engine}/findings',
    summary:
      'What is worth telling about networks and containers, the worst first, with evidence and remedy.',
    mutates: false,
    reply: z.array(wireFindingSchema),
  },
  listDismissals: {
    method: 'GET',
    path: '/api/engines/{engine}/dismissals',
    summary: 'The findings that were dismissed: by whom, when, why, and what proved them then.',
    mutates: false,
    reply: z.array(dismissalSchema),
  },
  listClaims: {
    method: 'GET',
    path: '/api/engines/{engine}/claims',
    summary: 'The ports of the host that containers on its network may listen on, as their images say.',
    mutates: false,
    reply: z.array(hostClaimSchema),
  },
  listListeners: {
    method: 'GET',
    path: '/api/engines/{engine}/listeners',
    summary:
      'What containers listen on, as far as that is known without asking the engine for it: one that is absent was not read.',
    mutates: false,
    reply: z.array(knownListenersSchema),
  },
  dismissFinding: {
    method: 'POST',
    path: '/api/engines/{engine}/findings/{key}/dismissal',
    summary: 'Dismiss a finding with a reason. It comes back by itself when what proves it changes.',
    mutates: true,
    body: z.object({ reason: z.string().trim().min(1).max(500) }),
    reply: wireFindingSchema,
  },
  restoreFinding: {
    method: 'DELETE',
    path: '/api/engines/{engine}/findings/{key}/dismissal',
    summary: 'Take the dismissal of a finding back.',
    mutates: true,
    reply: z.array(dismissalSchema),
  },
  explainReach: {
    method: 'GET',
    path: '/api/engines/{engine}/reach',
    summary:
      'Whether a container, the host or the world outside reaches another, on a port or at all, by what the engine declares: by which ways, or where and why it breaks.',
    mutates: false,
    query: reachQuery,
    reply: wireExplanationSchema,
  },
  listActivity: {
    method: 'GET',
    path: '/api/activity',
    summary: 'The log of changes, newest first. The demo has a log of its own, told where `engine` names it.',
    mutates: false,
    query: z.object({
      engine: z.string().optional(),
      before: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    reply: activityPageSchema,
  },
  createNetwork: {
    method: 'POST',
    path: '/api/engines/{engine}/networks',
    summary: 'Create a network.',
    mutates: true,
    query: dryRunQuery,
    body: networkSpecSchema,
    reply: changeOrPlan,
  },
  initSwarm: {
    method: 'POST',
    path: '/api/engines/{engine}/swarm',
    summary: 'Make a Swarm of this engine alone, which overlay networks need.',
    mutates: true,
    query: dryRunQuery,
    body: z.object({
      /** An address of the engine's host or the name of an interface of it, by which other nodes reach it. */
      advertiseAddress: z.string(),
    }),
    reply: changeOrPlan,
  },
  removeNetwork: {
    method: 'DELETE',
    path: '/api/engines/{engine}/networks/{id}',
    summary: 'Remove a network.',
    mutates: true,
    query: dryRunQuery,
    reply: changeOrPlan,
  },
  pruneNetworks: {
    method: 'POST',
    path: '/api/engines/{engine}/networks/prune',
    summary:
      'Remove the networks that nothing uses: those named, or all. Kept are those without which a stopped container could not start.',
    mutates: true,
    query: dryRunQuery,
    body: z.object({ networkIds: z.array(z.string()).optional() }),
    bodyIsOptional: true,
    reply: changeOrPlan,
  },
  recreateNetwork: {
    method: 'POST',
    path: '/api/engines/{engine}/networks/{id}/recreate',
    summary:
      'Make a network anew with other settings under the same name, with all its members as they were; the old one is put back where a step fails.',
    mutates: true,
    query: dryRunQuery,
    body: networkSpecSchema.extend({
      /**
       * What becomes of chosen addresses that the new network has no room for: another one, or without any whichever the engine picks.
       * Without an entry for its member such an address is a reason against the change.
       */
      members: z
        .array(
          z.object({ containerId: z.string(), ipv4: z.string().optional(), ipv6: z.string().optional() }),
        )
        .default([]),
    }),
    reply: changeOrPlan,
  },
  changeServiceNetworks: {
    method: 'POST',
    path: '/api/engines/{engine}/services/{id}/networks',
    summary:
      'Put a Swarm service on these networks and no others; Swarm replaces its tasks. Put back where Swarm can not start it with them.',
    mutates: true,
    query: dryRunQuery,
    body: z.object({ networkIds: z.array(z.string()) }),
    reply: changeOrPlan,
  },
  connectContainer: {
    method: 'POST',
    path: '/api/engines/{engine}/networks/{id}/endpoints',
    summary: 'Connect a container to a network. One that is on `none` leaves it in the same action.',
    mutates: true,
    query: dryRunQuery,
    body: endpointBody.extend({ containerId: z.string() }),
    reply: changeOrPlan,
  },
  disconnectContainer: {
    method: 'DELETE',
    path: '/api/engines/{engine}/networks/{id}/endpoints/{containerId}',
    summary: 'Disconnect a container from a network.',
    mutates: true,
    query: dryRunQuery,
    reply: changeOrPlan,
  },
  moveContainer: {
    method: 'POST',
    path: '/api/engines/{engine}/moves',
    summary:
      'Move a container from one network to another: connect, verify, disconnect; restored where a step fails.',
    mutates: true,
    query: dryRunQuery,
    body: z.object({
      containerId: z.string(),
      fromNetworkId: z.string(),
      toNetworkId: z.string(),
      ipv4: z.string().optional(),
      ipv6: z.string().optional(),
      aliases: z.array(z.string()).optional(),
    }),
    reply: changeOrPlan,
  },
  listImages: {
    method: 'GET',
    path: '/api/engines/{engine}/images',
    summary: 'The images that the engine holds, to be run.',
    mutates: false,
    reply: z.array(localImageSchema),
  },
  pullImage: {
    method: 'POST',
    path: '/api/engines/{engine}/images',
    summary:
      'Pull an image. Answers with Server-Sent Events: `progress` as it goes, then `done` or `failed`; a dry run with the plan. It is given up when the reader goes.',
    mutates: true,
    query: dryRunQuery,
    body: z.object({ reference: z.string() }),
    reply: z.union([pullMessageSchema, wirePlanSchema]),
    media: 'text/event-stream',
  },
  runContainer: {
    method: 'POST',
    path: '/api/engines/{engine}/containers',
    summary:
      'Run a container on a network, host and none included. One that would not start is removed again.',
    mutates: true,
    query: dryRunQuery,
    body: containerSpecSchema,
    reply: changeOrPlan,
  },
  startContainer: lifecycle(
    'start',
    'Start a container. Refused where it would not come up: a network of it is gone, its address or port is taken.',
  ),
  stopContainer: lifecycle('stop', 'Stop a container; it is given its own grace time.'),
  restartContainer: lifecycle('restart', 'Stop a container and start it again.'),
  pauseContainer: lifecycle('pause', 'Freeze a container: it keeps its addresses and answers nothing.'),
  unpauseContainer: lifecycle('unpause', 'Let a paused container go on.'),
  removeContainer: {
    method: 'POST',
    path: '/api/engines/{engine}/containers/{id}/remove',
    summary:
      'Remove a container for good. One that runs only with `force=1`; its anonymous volumes stay unless `volumes=1`.',
    mutates: true,
    query: dryRunQuery.extend({
      force: z.enum(['0', '1']).optional(),
      volumes: z.enum(['0', '1']).optional(),
    }),
    reply: changeOrPlan,
  },
  probe: {
    method: 'POST',
    path: '/api/engines/{engine}/probes',
    summary:
      'Try from inside of a container, or from the host, whether it reaches a container, a network, the host or an address: lookup, ping, TCP. Changes nothing, but runs commands in containers, and a throwaway helper where an image has no tools.',
    mutates: true,
    body: probeBodySchema,
    reply: probeReplySchema,
  },
  checkNetwork: {
    method: 'POST',
    path: '/api/engines/{engine}/networks/{id}/check',
    summary:
      'Try the pairs of running members of a network: all up to 2,000, and beyond that each member with those next to it, or all with `everyPair`, as fast as the kernel’s table of neighbours bears. Answers with Server-Sent Events: `progress` with the pairs tried since the last one, then `done` or `failed`. It is given up when the reader goes.',
    mutates: true,
    body: z.object({ everyPair: z.boolean().optional() }),
    bodyIsOptional: true,
    reply: networkCheckMessageSchema,
    media: 'text/event-stream',
  },
  stopActivity: {
    method: 'POST',
    path: '/api/activity/{id}/stop',
    summary: 'Ask a change that runs to stop before its next step, and to put back what it did.',
    mutates: true,
    reply: z.object({ stopping: z.boolean() }),
  },
  undoActivity: {
    method: 'POST',
    path: '/api/activity/{id}/undo',
    summary: 'Take a change back, planned afresh against how things are now.',
    mutates: true,
    query: dryRunQuery,
    reply: changeOrPlan,
  },
} as const satisfies Record<string, Operation>;

/** The shape of one row of the table. */
export type Operation = {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  summary: string;
  mutates: boolean;
  /** True where no session is needed. */
  open?: true;
  /** The reply's media type where it is not JSON; `reply` then describes each event's data. */
  media?: 'text/event-stream';
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** True where no body is the same as an empty one. */
  bodyIsOptional?: true;
  reply: z.ZodType;
};
export type OperationName = keyof typeof operations;
