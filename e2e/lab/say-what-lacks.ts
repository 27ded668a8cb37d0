import { howToStartEngines } from './requirements';

/** Run by scripts/test: prints what keeps throwaway engines from being started here, a line each, and nothing where nothing does. */
const way = await howToStartEngines();
if (way.kind === 'impossible') for (const sentence of way.missing) console.log(sentence);
