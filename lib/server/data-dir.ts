import 'server-only';
import { join } from 'node:path';
import { environment } from './env';

/** Where Portolan keeps what outlives it: `PORTOLAN_DATA_DIR`, else the user's own place for such things. Made by whoever writes first. */
export function dataDirectory(): string {
  const { dataDir, home } = environment();
  return dataDir ?? join(home ?? '.', '.local', 'share', 'portolan');
}
