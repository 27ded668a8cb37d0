import { queryOptions, skipToken } from '@tanstack/react-query';
import type { z } from 'zod';
import type { operations } from '@/lib/contract/operations';
import type { ChangeReply, WirePlan } from '@/lib/contract/plan';
import type { StateChange } from '@/lib/domain/plan';
import { call, ProblemError, type Reply } from './call';

type Body<
  N extends
    | 'createNetwork'
    | 'recreateNetwork'
    | 'changeServiceNetworks'
    | 'initSwarm'
    | 'connectContainer'
    | 'moveContainer'
    | 'runContainer',
> = z.input<(typeof operations)[N]['body']>;

/** A change that can be asked of the server, planned or run. */
export type ChangeRequest =
  | { operation: 'createNetwork'; engine: string; body: Body<'createNetwork'> }
  | { operation: 'initSwarm'; engine: string; body: Body<'initSwarm'> }
  | { operation: 'recreateNetwork'; engine: string; networkId: string; body: Body<'recreateNetwork'> }
  | {
      operation: 'changeServiceNetworks';
      engine: string;
      serviceId: string;
      body: Body<'changeServiceNetworks'>;
    }
  | { operation: 'removeNetwork'; engine: string; networkId: string }
  | { operation: 'pruneNetworks'; engine: string; networkIds: readonly string[] }
  | { operation: 'connectContainer'; engine: string; networkId: string; body: Body<'connectContainer'> }
  | { operation: 'disconnectContainer'; engine: string; networkId: string; containerId: string }
  | { operation: 'moveContainer'; engine: string; body: Body<'moveContainer'> }
  | { operation: 'runContainer'; engine: string; body: Body<'runContainer'> }
  | { operation: `${StateChange}Container`; engine: string; containerId: string }
  | {
      operation: 'removeContainer';
      engine: string;
      containerId: string;
      force: boolean;
      volumes: boolean;
    }
  | { operation: 'undoActivity'; activityId: string };

/**
 * Plans a change and changes nothing. A refusal is an answer, not an error.
 * @throws ProblemError where no plan could be made: the engine away, nobody signed in.
 */
async function planChange(request: ChangeRequest, signal?: AbortSignal): Promise<WirePlan> {
  try {
    const reply = await send(request, { dryRun: '1' }, signal);
    return 'activityId' in reply ? reply.plan : reply;
  } catch (error) {
    const refused = refusalOf(error);
    if (refused) return refused;
    throw error;
  }
}

/**
 * Runs a change.
 * @throws ProblemError where it was refused, or the engine refused midway (`problem.change` then says how things are now).
 */
export async function runChange(request: ChangeRequest): Promise<ChangeReply> {
  const reply = await send(request, {});
  if ('activityId' in reply) return reply;
  throw new ProblemError('unreadable');
}

/**
 * The plan of a change, as a query; idle while there is nothing to plan yet.
 * @param touching what the plan was made against, as text: another text means that it has to be planned again.
 */
export function planQuery(request: ChangeRequest | undefined, touching: string) {
  return queryOptions({
    queryKey: ['plan', request, touching],
    queryFn: request ? ({ signal }) => planChange(request, signal) : skipToken,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}

function send(
  request: ChangeRequest,
  query: { dryRun?: '1' },
  signal?: AbortSignal,
): Promise<Reply<ChangeRequest['operation']>> {
  const options = signal ? { signal } : {};
  switch (request.operation) {
    case 'createNetwork':
      return call(
        'createNetwork',
        { params: { engine: request.engine }, query, body: request.body },
        options,
      );
    case 'initSwarm':
      return call('initSwarm', { params: { engine: request.engine }, query, body: request.body }, options);
    case 'removeNetwork':
      return call(
        'removeNetwork',
        { params: { engine: request.engine, id: request.networkId }, query },
        options,
      );
    case 'pruneNetworks':
      return call(
        'pruneNetworks',
        { params: { engine: request.engine }, query, body: { networkIds: [...request.networkIds] } },
        options,
      );
    case 'changeServiceNetworks':
      return call(
        'changeServiceNetworks',
        { params: { engine: request.engine, id: request.serviceId }, query, body: request.body },
        options,
      );
    case 'recreateNetwork':
      return call(
        'recreateNetwork',
        { params: { engine: request.engine, id: request.networkId }, query, body: request.body },
        options,
      );
    case 'connectContainer':
      return call(
        'connectContainer',
        { params: { engine: request.engine, id: request.networkId }, query, body: request.body },
        options,
      );
    case 'disconnectContainer':
      return call(
        'disconnectContainer',
        {
          params: { engine: request.engine, id: request.networkId, containerId: request.containerId },
          query,
        },
        options,
      );
    case 'moveContainer':
      return call(
        'moveContainer',
        { params: { engine: request.engine }, query, body: request.body },
        options,
      );
    case 'runContainer':
      return call('runContainer', { params: { engine: request.engine }, query, body: request.body }, options);
    case 'startContainer':
    case 'stopContainer':
    case 'restartContainer':
    case 'pauseContainer':
    case 'unpauseContainer':
      return call(
        request.operation,
        { params: { engine: request.engine, id: request.containerId }, query },
        options,
      );
    case 'removeContainer':
      return call(
        'removeContainer',
        {
          params: { engine: request.engine, id: request.containerId },
          query: {
            ...query,
            ...(request.force && { force: '1' as const }),
            ...(request.volumes && { volumes: '1' as const }),
          },
        },
        options,
      );
    case 'undoActivity':
      return call('undoActivity', { params: { id: request.activityId }, query }, options);
  }
}

function refusalOf(error: unknown): WirePlan | undefined {
  if (!(error instanceof ProblemError) || typeof error.problem === 'string') return undefined;
  const { code, reasons } = error.problem;
  return (code === 'refused' || code === 'bad-input') && reasons && reasons.length > 0
    ? { ok: false, reasons }
    : undefined;
}
