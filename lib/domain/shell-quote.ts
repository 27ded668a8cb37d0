const plain = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** One word as a POSIX shell reads it back unchanged; left bare where it needs no quotes. */
function shellQuote(word: string): string {
  if (plain.test(word)) return word;
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** @returns a command line that a POSIX shell splits into exactly these words. */
export function shellCommand(words: readonly string[]): string {
  return words.map(shellQuote).join(' ');
}
