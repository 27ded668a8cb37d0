/**
 * Splits a command line into its words as a POSIX shell does: quotes, backslashes, lines continued by a backslash at their end. What a
 * shell would fill in (`$NAME`, `*`) is left as it stands.
 * @returns undefined where a quote is not closed.
 */
export function shellWords(text: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote: '"' | "'" | undefined;
  const add = (letter: string) => {
    word = (word ?? '') + letter;
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (quote === "'") {
      if (letter === "'") quote = undefined;
      else add(letter);
    } else if (letter === '\\') {
      at += 1;
      const next = text[at];
      if (next === '\r' && text[at + 1] === '\n') at += 1;
      else if (next === undefined || next === '\n') continue;
      // Between double quotes a backslash stands for itself before most letters.
      else add(quote === '"' && !'"\\$`'.includes(next) ? `\\${next}` : next);
    } else if (quote === '"') {
      if (letter === '"') quote = undefined;
      else add(letter);
    } else if (letter === '"' || letter === "'") {
      quote = letter;
      add('');
    } else if (/\s/.test(letter)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else add(letter);
  }
  if (quote !== undefined) return undefined;
  return word === undefined ? words : [...words, word];
}
