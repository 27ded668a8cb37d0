import type { IncomingMessage } from 'node:http';
import type { PullWord } from '@/lib/domain/pull-progress';
import { isAppError } from '../app-error';
import { parsePullLine } from './docker-json/pull-json';
import type { EngineCalls } from './engine-calls';
import type { EngineClient } from './engine-client';
import { EngineError, refusalError } from './engine-error';
import { createLineSplitter } from './line-splitter';

/** A registry that lets a client wait is waited for; a minute of silence is the end of it. */
const silenceMs = 60_000;
const call = 'POST /images/create';

/** `EngineClient.pullImage` over these calls. An engine ends a pull whose reader has gone. */
export async function pullImage(
  calls: EngineCalls,
  reference: string,
  { signal, onWord }: Parameters<EngineClient['pullImage']>[1],
): Promise<void> {
  calls.refuseReadOnly();
  const silent = new AbortController();
  const ended = AbortSignal.any([signal, silent.signal]);
  const query = { fromImage: withTag(reference) };
  const request = { method: 'POST' as const, path: calls.versioned('/images/create'), query };
  try {
    const reply = await calls.transport.openStream(request, ended, calls.rules.timeouts.write);
    await readLines(reply, onWord, () => silent.abort());
    if (!reply.complete) throw calls.transport.broken('cut');
  } catch (error) {
    if (silent.signal.aborted && !signal.aborted)
      throw new EngineError({
        code: 'timed-out',
        endpoint: calls.transport.endpoint,
        seconds: silenceMs / 1000,
      });
    throw isAppError(error) ? error : calls.transport.broken(error);
  }
}

/** Without a tag the engine would pull every tag that there is. */
function withTag(reference: string): string {
  return /[:@][^/]*$/.test(reference) ? reference : `${reference}:latest`;
}

/** @throws EngineError with the engine's words, where it says that the pull failed. */
function readLines(
  reply: IncomingMessage,
  onWord: (word: PullWord) => void,
  onSilence: () => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer = setTimeout(onSilence, silenceMs);
    const push = createLineSplitter(
      (text) => {
        const line = parsePullLine(text);
        if (line?.kind === 'word') onWord(line.word);
        if (line?.kind === 'error') reject(refusalError(call, statusOf(line.message), JSON.stringify(line)));
      },
      () => undefined,
    );
    reply.on('data', (chunk: Buffer) => {
      clearTimeout(timer);
      timer = setTimeout(onSilence, silenceMs);
      push(chunk);
    });
    reply.once('error', reject);
    reply.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The status went out as 200 before anything was known; these are the ones that the engine has for such words elsewhere. */
function statusOf(message: string): number {
  return /not found|manifest unknown|does not exist/i.test(message) ? 404 : 500;
}
