import { dismissalLog } from '@/lib/server/findings/dismissal-store';
import { requireWatcher } from '@/lib/server/http/find-engine';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const GET = route('listDismissals', async ({ params }) => {
  const { id } = requireWatcher(params.engine);
  return [...(await dismissalLog(id).of(id)).values()];
});
