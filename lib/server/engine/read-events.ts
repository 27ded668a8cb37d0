import { AppError } from '../app-error';
import type { EngineCalls } from './engine-calls';
import type { EngineClient } from './engine-client';
import { eventFilters, readEventLines } from './event-stream';

/** `EngineClient.readEvents` over these calls. */
export async function readEvents(
  calls: EngineCalls,
  { since, signal, onOpen, onEvent, onGarbled }: Parameters<EngineClient['readEvents']>[0],
): Promise<void> {
  const { transport, rules, spoken } = calls;
  const query = { filters: eventFilters(spoken.kind), ...(since !== undefined && { since }) };
  const request = { method: 'GET' as const, path: calls.versioned('/events'), query };
  try {
    const reply = await transport.openStream(request, signal, rules.timeouts.read);
    onOpen();
    await readEventLines(reply, onEvent, onGarbled ?? (() => undefined));
  } catch (error) {
    if (signal.aborted) return;
    throw error instanceof AppError ? error : transport.broken(error);
  }
  // An engine that shuts down ends its streams in order.
  if (!signal.aborted) throw transport.broken('ended');
}
