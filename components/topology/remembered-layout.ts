import { emptyLayoutMemory, type LayoutMemory, layoutMemorySchema } from '@/lib/topology/layout-memory';

const keyOf = (engineId: string) => `portolan.layout.${engineId}`;

/**
 * The places of an engine's chart, as this browser keeps them.
 * @returns the empty memory where nothing readable is kept: an old version's, or a storage that is shut.
 */
export function readRememberedLayout(engineId: string): LayoutMemory {
  const text = readItem(keyOf(engineId));
  if (text === null) return emptyLayoutMemory;
  const memory = layoutMemorySchema.safeParse(parseJson(text));
  return memory.success ? memory.data : emptyLayoutMemory;
}

/** Keeps the places for the next visit. Without storage they last as long as the page. */
export function rememberLayout(engineId: string, memory: LayoutMemory): void {
  try {
    localStorage.setItem(keyOf(engineId), JSON.stringify(memory));
  } catch {
    // Storage is full or forbidden; the chart works without, so there is nothing the reader should do.
  }
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // forbidden by the browser's settings: the same as nothing kept
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema refuses it
  }
}
