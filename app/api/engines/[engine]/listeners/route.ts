import { knownListeners } from '@/lib/server/findings/known-listeners';
import { requireSnapshot, requireWatcher } from '@/lib/server/http/find-engine';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const GET = route('listListeners', async ({ params }) => {
  const watcher = requireWatcher(params.engine);
  return knownListeners(watcher, (await requireSnapshot(watcher)).containers);
});
