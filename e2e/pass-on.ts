import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Fault } from './fault-rules';

/**
 * Passes one call to the engine and its reply back, broken as the fault says. Without a fault every byte goes on as it comes.
 * An engine that is not there looks like a cut connection.
 */
export function passOn(
  call: IncomingMessage,
  reply: ServerResponse,
  targetSocket: string,
  fault: Fault | undefined,
): void {
  const cut = (): void => {
    reply.socket?.destroy();
  };
  switch (fault?.kind) {
    case 'refuse':
      reply.writeHead(fault.status, { 'content-type': 'application/json' });
      reply.end(JSON.stringify({ message: fault.message }));
      return;
    case 'delay': {
      const timer = setTimeout(() => forward(call, reply, targetSocket, undefined, cut), fault.milliseconds);
      reply.on('close', () => clearTimeout(timer));
      return;
    }
    case 'cut':
      if (fault.at === 'request') {
        cut();
        return;
      }
      break;
    case 'freeze':
      if (fault.at === 'request') return;
      break;
  }
  forward(call, reply, targetSocket, fault, cut);
}

function forward(
  call: IncomingMessage,
  reply: ServerResponse,
  targetSocket: string,
  fault: Fault | undefined,
  cut: () => void,
): void {
  const upstream = request(
    { socketPath: targetSocket, method: call.method, path: call.url, headers: call.headers, agent: false },
    (answer) => sendBack(answer, reply, fault, cut),
  );
  upstream.on('error', cut);
  reply.on('close', () => upstream.destroy());
  // In one piece, as the product writes it: Node touches the connection once more at the end of a body, and an engine that answers an
  // error has closed it by then, which would lose the answer.
  const pieces: Buffer[] = [];
  call.on('data', (piece: Buffer) => pieces.push(piece));
  call.on('end', () => upstream.end(Buffer.concat(pieces)));
}

function sendBack(
  answer: IncomingMessage,
  reply: ServerResponse,
  fault: Fault | undefined,
  cut: () => void,
): void {
  answer.on('error', cut);
  if (fault !== undefined && 'at' in fault && fault.at === 'reply') {
    if (fault.kind === 'cut') cut();
    return;
  }
  const { connection: _hop, 'transfer-encoding': _coding, ...headers } = answer.headers;
  if (fault?.kind === 'garble') delete headers['content-length'];
  reply.writeHead(answer.statusCode ?? 502, headers);
  reply.flushHeaders(); // an event stream's headers come long before its first event

  if (fault === undefined || fault.kind === 'garble') {
    if (fault !== undefined) reply.write('{"garbled": \n');
    answer.pipe(reply);
    return;
  }
  const breakOff = (): void => {
    if (fault.kind === 'cut') cut();
  };
  answer.once('end', breakOff); // of a body that is empty
  answer.once('data', (piece: Buffer) => {
    answer.off('end', breakOff);
    answer.pause();
    reply.write(piece.subarray(0, Math.ceil(piece.length / 2)), breakOff);
  });
}
