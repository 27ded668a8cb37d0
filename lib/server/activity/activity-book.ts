import type { Activity } from '@/lib/contract/activity';
import { activitySentences } from '@/lib/messages/change-outcomes';
import type { ActivityLine, Begun, Ended } from './activity-line';

/** One activity as its lines tell it. */
export type StoredActivity = { begun: Begun; ended: Ended | undefined; undoneBy: string | undefined };

/** The activities that lines add up to, oldest first. A line is never rewritten: what happens later is said by later lines. */
export class ActivityBook {
  readonly #byId = new Map<string, StoredActivity>();

  /** @returns false for an end without its beginning, which says nothing. Hearing a line twice changes nothing. */
  add(line: ActivityLine): boolean {
    const known = this.#byId.get(line.id);
    if (line.line === 'begun') {
      if (known === undefined)
        this.#byId.set(line.id, { begun: line, ended: undefined, undoneBy: undefined });
      return true;
    }
    if (known === undefined) return false;
    known.ended = line;
    const undone = known.begun.undoes === undefined ? undefined : this.#byId.get(known.begun.undoes);
    if (undone !== undefined && line.result === 'done') undone.undoneBy = line.id;
    return true;
  }

  get(id: string): StoredActivity | undefined {
    return this.#byId.get(id);
  }

  clear(): void {
    this.#byId.clear();
  }

  /** @returns at most `limit` activities that came before the one named `before`, newest first, and whether there are more. */
  page(options: { before: string | undefined; limit: number }): { entries: StoredActivity[]; more: boolean } {
    const newestFirst = [...this.#byId.values()].reverse();
    const after = newestFirst.findIndex((one) => one.begun.id === options.before);
    const rest =
      options.before === undefined ? newestFirst : after === -1 ? [] : newestFirst.slice(after + 1);
    return { entries: rest.slice(0, options.limit), more: rest.length > options.limit };
  }
}

/**
 * @param running true where this server is at it right now; one that never ended and does not run was cut off.
 * @param step which of its steps it is at.
 */
export function activityOf(stored: StoredActivity, running: boolean, step?: number): Activity {
  const { begun, ended, undoneBy } = stored;
  return {
    id: begun.id,
    at: begun.at,
    who: begun.who,
    engine: begun.engine,
    operation: begun.operation,
    summary: ended?.summary ?? begun.summary,
    plan: begun.plan,
    result: ended?.result ?? (running ? 'running' : 'interrupted'),
    detail: ended?.detail ?? (running ? activitySentences.running : activitySentences.interrupted),
    ...(running && step !== undefined ? { step } : {}),
    ...(ended?.engineMessage === undefined ? {} : { engineMessage: ended.engineMessage }),
    undoable: ended?.undo !== undefined && ended.result === 'done' && undoneBy === undefined,
    ...(begun.undoes === undefined ? {} : { undoes: begun.undoes }),
    ...(undoneBy === undefined ? {} : { undoneBy }),
  };
}
