import { requireSnapshot, requireWatcher } from '@/lib/server/http/find-engine';
import { sharedJsonReply } from '@/lib/server/http/json-reply';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const GET = route('readSnapshot', async ({ params }) =>
  sharedJsonReply(await requireSnapshot(requireWatcher(params.engine))),
);
