const encoder = new TextEncoder();

/** One Server-Sent Event, named for the message's type. */
export function eventBytes(message: { type: string }): Uint8Array {
  return encoder.encode(`event: ${message.type}\ndata: ${JSON.stringify(message)}\n\n`);
}

/** A stream of them as a reply. The last header asks an nginx before it not to hold events back. */
export function eventReply(body: ReadableStream<Uint8Array>): Response {
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
}
