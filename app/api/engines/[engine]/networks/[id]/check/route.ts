import { requireWatcher } from '@/lib/server/http/find-engine';
import { route } from '@/lib/server/http/route';
import { planCheck } from '@/lib/server/probe/check-network';
import { checkStream } from '@/lib/server/probe/check-stream';

export const dynamic = 'force-dynamic';

export const POST = route('checkNetwork', async ({ params, request }) =>
  checkStream(await planCheck(requireWatcher(params.engine), params.id), request.signal),
);
