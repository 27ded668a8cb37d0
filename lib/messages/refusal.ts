import type { Told } from './told';

/**
 * What an engine's own words mean. `words` match as Docker writes them, across versions where they differ. Sources: seen on Docker
 * 20.10 and 28.5, or read in moby.
 */
export type Refusal = { words: RegExp; tell: (found: RegExpExecArray) => Told };
