import { readFindings } from '@/lib/server/findings/read-findings';
import { requireWatcher } from '@/lib/server/http/find-engine';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const GET = route('listFindings', ({ params }) => readFindings(requireWatcher(params.engine)));
