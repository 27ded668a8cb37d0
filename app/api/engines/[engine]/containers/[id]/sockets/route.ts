import { requireWatcher } from '@/lib/server/http/find-engine';
import { route } from '@/lib/server/http/route';
import { readSockets } from '@/lib/server/sockets/read-sockets';

export const dynamic = 'force-dynamic';

export const GET = route('readSockets', ({ params, query }) =>
  readSockets(requireWatcher(params.engine), params.id, query.only === 'host' ? 'nothing' : 'helper'),
);
