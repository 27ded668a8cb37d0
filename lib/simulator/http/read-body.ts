import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { EngineRefusal } from '../engine/engine-refusal';

/** A request's body as JSON; undefined where it is empty. @throws EngineRefusal 400 for what is no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return parse(Buffer.concat(chunks));
}

/** The same of one that asked for an upgrade: Node leaves its body on the connection. @param head what came with the headers */
export async function readUpgradedJson(
  request: IncomingMessage,
  socket: Socket,
  head: Buffer,
): Promise<unknown> {
  const length = Number(request.headers['content-length'] ?? 0);
  let read = head;
  while (read.length < length) {
    const chunk = await new Promise<Buffer>((resolve, reject) => {
      socket.once('data', resolve);
      socket.once('error', reject);
    });
    read = Buffer.concat([read, chunk]);
  }
  return parse(read.subarray(0, length));
}

function parse(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new EngineRefusal(400, error instanceof Error ? error.message : 'invalid JSON');
  }
}
