import 'server-only';
import { z } from 'zod';
import { type Dismissal, dismissalSchema } from '@/lib/domain/findings/dismissal';
import { dismissalSentences } from '@/lib/messages/findings-panel';
import { AppError } from '../app-error';
import { LineFile } from '../line-file';

const lineSchema = z.discriminatedUnion('line', [
  dismissalSchema.extend({ line: z.literal('dismissed'), engine: z.string(), code: z.string() }),
  z.object({
    line: z.literal('restored'),
    engine: z.string(),
    key: z.string(),
    who: z.string(),
    at: z.string(),
  }),
]);
type Line = z.infer<typeof lineSchema>;
type Dismissals = Map<string, Dismissal>;

/**
 * Which findings were dismissed, by whom, when and why. Nothing is ever taken out of the file: that a dismissal was taken back is one more
 * line. Source: `<data dir>/dismissals.jsonl`.
 */
export class DismissalLog {
  readonly #path: string;
  readonly #file: LineFile<Line>;
  readonly #byEngine = new Map<string, Dismissals>();

  constructor(path: string) {
    this.#path = path;
    this.#file = new LineFile(path, lineSchema);
  }

  /** @throws AppError internal where it can not be written. */
  async dismiss(engine: string, code: string, dismissal: Omit<Dismissal, 'at'>): Promise<void> {
    await this.#append({ line: 'dismissed', engine, code, ...dismissal, at: new Date().toISOString() });
  }

  /** @returns false where there was nothing to take back. @throws AppError internal where it can not be written. */
  async restore(engine: string, key: string, who: string): Promise<boolean> {
    const known = await this.of(engine);
    if (!known.has(key)) return false;
    await this.#append({ line: 'restored', engine, key, who, at: new Date().toISOString() });
    return true;
  }

  /** @returns an engine's dismissals by the finding's key. @throws Error where the file can not be read. */
  async of(engine: string): Promise<ReadonlyMap<string, Dismissal>> {
    await this.#catchUp();
    return this.#byEngine.get(engine) ?? new Map();
  }

  async #append(line: Line): Promise<void> {
    try {
      await this.#file.append(line);
    } catch (cause) {
      const { message, remedy } = dismissalSentences.unwritable({ path: this.#path });
      throw new AppError('internal', message, { remedy, cause });
    }
  }

  #catchUp(): Promise<void> {
    return this.#file.readNew({
      line: (line) => this.#hear(line),
      restarted: () => this.#byEngine.clear(),
    });
  }

  #hear(line: Line): void {
    const own: Dismissals = this.#byEngine.get(line.engine) ?? new Map();
    this.#byEngine.set(line.engine, own);
    if (line.line === 'restored') {
      own.delete(line.key);
      return;
    }
    const { key, evidence, reason, who, at } = line;
    own.set(key, { key, evidence, reason, who, at });
  }
}
