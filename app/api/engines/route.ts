import { route } from '@/lib/server/http/route';
import { getEngines } from '@/lib/server/watch/engines';

export const dynamic = 'force-dynamic';

export const GET = route('listEngines', async () => getEngines().map((watcher) => watcher.engine()));
