/** Longer than any event of an engine; a line beyond it is noise and is not kept. */
const LONGEST_LINE = 1024 * 1024;

/**
 * Puts lines together from a stream's chunks, which end anywhere, also inside a character.
 * @param onLine called with each line that is not blank, without its end.
 * @param onOverlong called once for a line that is too long to be kept.
 */
export function createLineSplitter(
  onLine: (line: string) => void,
  onOverlong: () => void,
): (chunk: Buffer) => void {
  const decoder = new TextDecoder();
  let rest = '';
  let skipping = false;
  return (chunk) => {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const line = part.trim();
      if (!skipping && line !== '') onLine(line);
      skipping = false;
    }
    if (rest.length > LONGEST_LINE) {
      if (!skipping) onOverlong();
      skipping = true;
      rest = '';
    }
  };
}
