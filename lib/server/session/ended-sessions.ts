import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The sessions that were signed out of, in a file of their ids, one a line. A cookie is only taken from the browser that asks; a copy of
 * it must be worth nothing either, after a new start too.
 */
export class EndedSessions {
  readonly #path: string;
  readonly #ids: Set<string>;

  private constructor(path: string, ids: Set<string>) {
    this.#path = path;
    this.#ids = ids;
  }

  /** @throws Error where the file is there and can not be read. */
  static async read(path: string): Promise<EndedSessions> {
    const text = await readIfThere(path);
    return new EndedSessions(path, new Set(text.split('\n').filter((id) => id !== '')));
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** @throws Error where it can not be written; the session is over all the same, until the next start. */
  async end(id: string): Promise<void> {
    if (this.#ids.has(id)) return;
    this.#ids.add(id);
    await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
    await appendFile(this.#path, `${id}\n`, { mode: 0o600 });
  }
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
