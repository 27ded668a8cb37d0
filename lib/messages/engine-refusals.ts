import { connectRefusals } from './connect-refusals';
import { networkRefusals } from './network-refusals';
import { runRefusals } from './run-refusals';
import { swarmRefusals } from './swarm-refusals';
import type { Told } from './told';

/**
 * What an engine's refusal means in plain words, and the way that works.
 * @param engineMessage the engine's own words; they are to be shown beside these.
 * @returns undefined where the words are not known.
 */
export function engineRefusal(engineMessage: string): Told | undefined {
  for (const { words, tell } of [...runRefusals, ...connectRefusals, ...networkRefusals, ...swarmRefusals]) {
    const found = words.exec(engineMessage);
    if (found !== null) return tell(found);
  }
  return undefined;
}
