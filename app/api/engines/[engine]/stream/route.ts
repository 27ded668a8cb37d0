import { requireWatcher } from '@/lib/server/http/find-engine';
import { route } from '@/lib/server/http/route';
import { hubOf } from '@/lib/server/stream/hubs';
import { streamReply } from '@/lib/server/stream/stream-reply';

export const dynamic = 'force-dynamic';

export const GET = route('readStream', async ({ params, query, request }) =>
  streamReply(hubOf(requireWatcher(params.engine)), request, query.lastEventId),
);
