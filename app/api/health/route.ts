import { route } from '@/lib/server/http/route';
import packageJson from '@/package.json';

export const dynamic = 'force-dynamic';

export const GET = route('health', async () => ({ status: 'ok', version: packageJson.version }));
