import { requireWatcher } from '@/lib/server/http/find-engine';
import { route } from '@/lib/server/http/route';
import { probe } from '@/lib/server/probe/probe';

export const dynamic = 'force-dynamic';

export const POST = route('probe', ({ params, body, session, request }) =>
  probe(requireWatcher(params.engine), body, { session, signal: request.signal }),
);
