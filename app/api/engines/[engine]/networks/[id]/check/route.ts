import { requireWatcher } from '@/lib/server/http/find-engine';
import { route } from '@/lib/server/http/route';
import { planCheck } from '@/lib/server/probe/check-network';
import { checkStream } from '@/lib/server/probe/check-stream';

export const dynamic = 'force-dynamic';

export const POST = route('checkNetwork', async ({ params, body, request }) =>
  checkStream(
    await planCheck(requireWatcher(params.engine), params.id, body?.everyPair === true),
    request.signal,
  ),
);
