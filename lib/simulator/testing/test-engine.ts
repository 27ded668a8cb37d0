import { createEngine } from '../engine/create-engine';
import type { Engine } from '../engine/engine';
import type { EngineEvent } from '../engine/event-log';

/** An engine whose time passes only when a test says so. */
export type TestEngine = {
  engine: Engine;
  /** Lets time pass, with what falls due in it. */
  pass(milliseconds: number): Promise<void>;
  /** What happened since the last time it was asked, such as `network connect`. */
  heard(): string[];
};

export function testEngine(seed = 1): TestEngine {
  let now = Date.UTC(2026, 10, 26);
  let due: { at: number; run: () => void }[] = [];
  const engine = createEngine({
    seed,
    now: () => now,
    timers: {
      after: (milliseconds, run) => {
        const timer = { at: now + milliseconds, run };
        due.push(timer);
        return () => {
          due = due.filter((other) => other !== timer);
        };
      },
    },
  });
  let events: EngineEvent[] = [];
  engine.events.listen((event) => events.push(event));
  return {
    engine,
    pass: async (milliseconds) => {
      const end = now + milliseconds;
      for (;;) {
        const [next] = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        due = due.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.run();
        await settled();
      }
      now = end;
    },
    heard: () => {
      const words = events.map(({ type, action }) => `${type} ${action}`);
      events = [];
      return words;
    },
  };
}

/** What a timer began has gone as far as it can without another. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await undefined;
}
