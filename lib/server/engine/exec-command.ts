import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { isAppError } from '../app-error';
import type { EngineCalls } from './engine-calls';
import type { ExecCommand, ExecOutcome } from './engine-client';
import { MultiplexedOutput } from './multiplexed-output';
import { pathSegment } from './object-path';
import { parseReply } from './parse-reply';

const createdJson = z.object({ Id: z.string().min(1) });
const execJson = z.object({ Running: z.boolean(), ExitCode: z.number().int().nullish() });

/** What shells answer for a program that is not there; engines answer 126 or 127, or a refusal in these words. */
const notFound = 127;
const missingProgram = /executable file not found|no such file or directory|not a directory/i;

const keptBytes = 64 * 1024;

/** `EngineClient.exec` over these calls. */
export async function execCommand(
  calls: EngineCalls,
  containerId: string,
  command: ExecCommand,
): Promise<ExecOutcome> {
  const { argv, user } = command;
  const begun = performance.now();
  const body = {
    AttachStdin: false,
    AttachStdout: true,
    AttachStderr: true,
    Tty: false,
    Cmd: [...argv],
    ...(user !== undefined && { User: user }),
  };
  const path = `/containers/${pathSegment(containerId)}/exec`;
  const text = await calls.write('POST', path, body);
  const id = pathSegment(parseReply(createdJson, text, `POST ${path}`, calls.transport.endpoint).value.Id);
  const run = await runToEnd(calls, id, command);
  const milliseconds = performance.now() - begun;
  if (run.isLate) return { ...run, milliseconds };
  const exitCode = run.exitCode ?? (await exitCodeOf(calls, id));
  return { ...run, milliseconds, ...(exitCode !== undefined && { exitCode }) };
}

type Run = Omit<ExecOutcome, 'milliseconds'>;

async function runToEnd(calls: EngineCalls, id: string, command: ExecCommand): Promise<Run> {
  const { ms, signal, keepBytes = keptBytes } = command;
  const { transport } = calls;
  const output = new MultiplexedOutput(keepBytes);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  const ended = AbortSignal.any([late.signal, ...(signal === undefined ? [] : [signal])]);
  try {
    const request = {
      method: 'POST' as const,
      path: calls.versioned(`/exec/${id}/start`),
      body: { Detach: false, Tty: false },
    };
    const reply = await transport.openStream(request, ended, ms);
    await readAll(reply, output);
    return { ...output.text(), isCut: output.isCut, isLate: false };
  } catch (error) {
    signal?.throwIfAborted();
    if (late.signal.aborted || (isAppError(error) && error.code === 'engine-timeout'))
      return { ...output.text(), isCut: output.isCut, isLate: true };
    if (isAppError(error) && missingProgram.test(error.engineMessage ?? ''))
      return {
        stdout: '',
        stderr: error.engineMessage ?? '',
        exitCode: notFound,
        isCut: false,
        isLate: false,
      };
    throw isAppError(error) ? error : transport.broken(error);
  } finally {
    clearTimeout(timer);
  }
}

async function readAll(reply: IncomingMessage, output: MultiplexedOutput): Promise<void> {
  for await (const chunk of reply) if (Buffer.isBuffer(chunk)) output.push(chunk);
}

/** @returns undefined where the engine closed the stream and says that the program runs on. */
async function exitCodeOf(calls: EngineCalls, id: string): Promise<number | undefined> {
  const { value } = await calls.read(execJson, `/exec/${id}/json`);
  return value.Running ? undefined : (value.ExitCode ?? undefined);
}
