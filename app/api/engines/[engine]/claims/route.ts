import { readHostClaims } from '@/lib/server/findings/host-claims';
import { requireSnapshot, requireWatcher } from '@/lib/server/http/find-engine';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const GET = route('listClaims', async ({ params }) => {
  const watcher = requireWatcher(params.engine);
  return readHostClaims(watcher, (await requireSnapshot(watcher)).containers);
});
