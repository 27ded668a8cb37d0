import type { Engine, EngineStatus } from '@/lib/domain/engine';
import { type EngineTrouble, engineProblemText } from '@/lib/messages/engine-problems';
import { AppError } from '../app-error';
import type { EngineInfo, EngineVersion } from '../engine/engine-client';
import { EngineError } from '../engine/engine-error';

/** Before the first word of the engine. */
export function unknownEngine(id: string, endpoint: string): Engine {
  return {
    id,
    name: id,
    endpoint,
    status: 'connecting',
    version: '',
    apiVersion: '',
    kind: 'docker',
    swarm: { state: 'inactive' },
    lastSeenAt: '',
  };
}

/** The engine as it says it is. A Swarm that does not answer is told beside it, for the engine itself is well. */
export function connectedEngine(
  before: Engine,
  told: { version: EngineVersion; info: EngineInfo; swarmAnswered: boolean },
): Engine {
  const { problem: _, ...rest } = before;
  const { version, apiVersion, kind } = told.version;
  return {
    ...rest,
    ...told.info,
    version,
    apiVersion,
    kind,
    status: 'connected',
    ...(!told.swarmAnswered && { problem: toProblem({ code: 'swarm-unreadable' }, undefined) }),
  };
}

/**
 * The engine after an attempt, or a connection, failed. What was known of it stays.
 * @param fallback what to say of an error that tells nothing of the connection.
 */
export function troubledEngine(before: Engine, error: unknown, fallback: EngineTrouble): Engine {
  const trouble = error instanceof EngineError ? error.trouble : fallback;
  const engineMessage = error instanceof AppError ? error.engineMessage : undefined;
  return {
    ...before,
    status: statusWith(trouble, before.status),
    problem: toProblem(trouble, engineMessage),
  };
}

function statusWith(trouble: EngineTrouble, before: EngineStatus): EngineStatus {
  switch (trouble.code) {
    case 'api-too-old':
    case 'api-too-new':
    case 'not-an-engine':
      return 'incompatible';
    case 'connection-lost':
      // The next attempt, a moment away, tells whether it is gone.
      return before === 'connected' ? 'connecting' : 'unreachable';
    default:
      return 'unreachable';
  }
}

function toProblem(trouble: EngineTrouble, engineMessage: string | undefined): Engine['problem'] {
  return {
    code: trouble.code,
    ...engineProblemText(trouble),
    ...(engineMessage !== undefined && { engineMessage }),
  };
}
