import { type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer } from '@/e2e/start-server';

/** One browser's stream, without a browser. */
export type StreamListener = {
  /** Milliseconds from the engine's own time of each change to its arrival here. */
  delays: number[];
  /** The sequence of each change, in the order of arrival. */
  sequences: number[];
  /** Reads nothing more, and holds the connection: a browser that has stopped, as far as the server can tell. */
  stall: () => void;
  /**
   * Reads on after a stall. @returns whether the server had let go of it, which who does not read can not see.
   */
  wasLetGo: () => Promise<boolean>;
  close: () => void;
};

/** Opens the stream of an engine; resolves with `hello`. @param path such as `/api/engines/local/stream` */
export async function listenToStream(server: RunningServer, path: string): Promise<StreamListener> {
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    const call = request(new URL(path, server.origin), {
      headers: { authorization: `Bearer ${server.token}` },
      agent: false,
    });
    call.once('response', resolve).once('error', reject).end();
  });
  if (reply.statusCode !== 200) throw new Error(`${path} answered ${reply.statusCode}`);
  const delays: number[] = [];
  const sequences: number[] = [];
  let ended = false;
  let rest = '';
  // Whoever waits for nothing must not be told by an exception that the server let go.
  reply
    .on('error', () => undefined)
    .once('close', () => {
      ended = true;
    });
  await new Promise<void>((resolve) => {
    reply.setEncoding('utf8').on('data', (chunk: string) => {
      const now = performance.timeOrigin + performance.now();
      const events = (rest + chunk).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        if (event.includes('event: hello')) resolve();
        // Without parsing it: a thousand listeners share one processor with the server that they measure.
        const change =
          /event: change\ndata: \{"sequence":(\d+),"takenAt":"[^"]*"(?:,"eventAt":([\d.]+))?/.exec(event);
        if (change === null) continue;
        sequences.push(Number(change[1]));
        if (change[2] !== undefined) delays.push(now - Number(change[2]));
      }
    });
  });
  const wasLetGo = async () => {
    reply.resume();
    await sleep(1_000);
    return ended;
  };
  return { delays, sequences, stall: () => reply.pause(), wasLetGo, close: () => reply.destroy() };
}
