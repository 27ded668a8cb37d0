import type { GroupBy } from '@/lib/topology/group-by';
import { emptyLayoutMemory, type LayoutMemory, layoutMemorySchema } from '@/lib/topology/layout-memory';

/** Networks that are gathered have places of their own. */
const keyOf = (engineId: string, by: GroupBy) =>
  by === 'none' ? `portolan.layout.${engineId}` : `portolan.layout.${engineId}.${by}`;

/**
 * The places of an engine's chart, as this browser keeps them.
 * @returns the empty memory where nothing readable is kept: an old version's, or a storage that is shut.
 */
export function readRememberedLayout(engineId: string, by: GroupBy): LayoutMemory {
  const key = keyOf(engineId, by);
  const unwritten = waiting.get(key);
  if (unwritten) return unwritten.memory;
  const text = readItem(key);
  if (text === null) return emptyLayoutMemory;
  const memory = layoutMemorySchema.safeParse(parseJson(text));
  return memory.success ? memory.data : emptyLayoutMemory;
}

/** Long enough for a burst of changes to be written once: of ten thousand containers it is some hundreds of kilobytes. */
const writeAfterMs = 800;

/** What is to be written yet, by its key. */
const waiting = new Map<string, { memory: LayoutMemory; timer: ReturnType<typeof setTimeout> }>();

/** Keeps the places for the next visit, once nothing has changed for a moment or the page is left. */
export function rememberLayout(engineId: string, by: GroupBy, memory: LayoutMemory): void {
  const key = keyOf(engineId, by);
  clearTimeout(waiting.get(key)?.timer);
  if (waiting.size === 0) window.addEventListener('pagehide', writeAll);
  waiting.set(key, { memory, timer: setTimeout(writeAll, writeAfterMs) });
}

function writeAll(): void {
  for (const [key, { memory, timer }] of waiting) {
    clearTimeout(timer);
    write(key, memory);
  }
  waiting.clear();
  window.removeEventListener('pagehide', writeAll);
}

/**
 * Without storage places last as long as the page. Where there is not enough of it, those of the cards are kept and those of the rows
 * within them are not.
 */
function write(key: string, memory: LayoutMemory): void {
  if (writeItem(key, JSON.stringify(memory))) return;
  const cards = Object.fromEntries(
    Object.entries(memory.cards).map(([key, cell]) => [key, { ...cell, slots: {} }]),
  );
  writeItem(key, JSON.stringify({ ...memory, cards }));
}

/** @returns false where storage is full or forbidden; the chart works without, so there is nothing the reader should do. */
function writeItem(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
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
