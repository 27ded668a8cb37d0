import { readHostInterfaces } from '@/lib/server/engine/host-interfaces';
import { requireWatcher } from '@/lib/server/http/find-engine';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const GET = route('listInterfaces', ({ params }) => readHostInterfaces(requireWatcher(params.engine)));
