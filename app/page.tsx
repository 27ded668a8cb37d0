import { connection } from 'next/server';
import { App } from '@/components/shell/app';
import { environment } from '@/lib/server/env';

/** The dashboard. Rendered per request, for its Content-Security-Policy has a nonce of its own. */
export default async function Page() {
  await connection();
  return <App readOnly={environment().readOnly} />;
}
