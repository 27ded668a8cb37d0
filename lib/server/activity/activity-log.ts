import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Activity, ActivityPage } from '@/lib/contract/activity';
import { activitySentences } from '@/lib/messages/change-outcomes';
import { AppError } from '../app-error';
import { LineFile } from '../line-file';
import { log } from '../log';
import { ActivityBook, activityOf, type StoredActivity } from './activity-book';
import { type ActivityLine, activityLineSchema, type Begun, type Ended } from './activity-line';

/** Who did what, when, by which plan, and what came of it. Source: `<data dir>/activity.jsonl`. */
export class ActivityLog {
  readonly #file: LineFile<ActivityLine>;
  readonly #book = new ActivityBook();
  /** What this server is at right now. */
  readonly #running = new Set<string>();
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    this.#file = new LineFile(path, activityLineSchema);
  }

  /**
   * Writes that a change is about to be made. Nothing may be done to an engine before this resolves.
   * @returns the activity's id.
   * @throws AppError internal where the log can not be written: a change that nobody could look up is not made.
   */
  async begin(entry: Omit<Begun, 'line' | 'id' | 'at'>): Promise<string> {
    const begun: Begun = { line: 'begun', id: randomUUID(), at: new Date().toISOString(), ...entry };
    try {
      await this.#file.append(begun);
      // From the file, so that the order is the file's, whoever else writes to it.
      await this.#catchUp();
    } catch (cause) {
      const { message, remedy } = activitySentences.unwritable(this.#path);
      throw new AppError('internal', message, { remedy, cause });
    }
    this.#running.add(begun.id);
    return begun.id;
  }

  /** Writes what came of it. That the disk is full by now can not undo the change, so it is kept in memory and told to the log. */
  async end(id: string, outcome: Omit<Ended, 'line' | 'id' | 'at'>): Promise<void> {
    const ended: Ended = { line: 'ended', id, at: new Date().toISOString(), ...outcome };
    try {
      await this.#file.append(ended);
    } catch (err) {
      log.error({ err, ended }, 'the outcome of a change could not be written to the activity log');
      this.#book.add(ended);
    }
    this.#running.delete(id);
  }

  /** @throws Error where the log can not be read. */
  async find(id: string): Promise<StoredActivity | undefined> {
    await this.#catchUp();
    return this.#book.get(id);
  }

  /**
   * Newest first.
   * @param options.before the id of the last entry of the page before.
   * @param options.stepOf which of its steps a running one is at.
   */
  async page(options: {
    before?: string | undefined;
    limit?: number | undefined;
    stepOf?: (id: string) => number | undefined;
  }): Promise<ActivityPage> {
    await this.#catchUp();
    const { entries, more } = this.#book.page({ before: options.before, limit: options.limit ?? 50 });
    const last = entries.at(-1);
    return {
      entries: entries.map((stored): Activity => {
        const { id } = stored.begun;
        return activityOf(stored, this.#running.has(id), options.stepOf?.(id));
      }),
      ...(more && last !== undefined ? { next: last.begun.id } : {}),
    };
  }

  async #catchUp(): Promise<void> {
    await this.#file.readNew({
      line: (line) => {
        if (!this.#book.add(line))
          log.warn({ id: line.id }, 'the activity log ends an activity that never began');
      },
      restarted: () => this.#book.clear(),
    });
  }
}
