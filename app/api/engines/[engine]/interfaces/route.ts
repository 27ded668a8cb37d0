import { requireWatcher } from '@/lib/server/http/find-engine';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const GET = route('listInterfaces', ({ params }) => requireWatcher(params.engine).readInterfaces());
