/** What ends a command where it is not quoted. */
const operators: ReadonlySet<string> = new Set([';', '&', '|', '<', '>', '(', ')', '`', '\n']);
/** What a backslash takes its meaning from inside double quotes. */
const escapedInQuotes = '"\\$`';

/**
 * Splits a command line into its words as a POSIX shell does: quotes, backslashes, lines continued by a backslash at their end. What a
 * shell would fill in (`$NAME`, `*`) is left as it stands.
 * @returns undefined where a quote is not closed.
 */
export function shellWords(text: string): string[] | undefined {
  return split(text, { wholeText: true })?.words;
}

/**
 * Splits the first command of a text, without comments.
 * @returns its words and, in `rest`, what stands behind it: another command. Undefined where a quote is not closed.
 */
export function splitCommand(text: string): { words: string[]; rest: string } | undefined {
  return split(text, { wholeText: false });
}

function split(
  text: string,
  { wholeText }: { wholeText: boolean },
): { words: string[]; rest: string } | undefined {
  const words: string[] = [];
  let word: string | undefined;
  const endWord = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  for (let at = 0; at < text.length; ) {
    const letter = text.charAt(at);
    if (letter === '\\') {
      const escaped = readEscaped(text, at);
      if (escaped.text !== undefined) word = (word ?? '') + escaped.text;
      at = escaped.end;
    } else if (letter === "'" || letter === '"') {
      const quoted = readQuoted(text, at);
      if (quoted === undefined) return undefined;
      word = (word ?? '') + quoted.text;
      at = quoted.end;
    } else if (!wholeText && letter === '#' && word === undefined) {
      const line = text.indexOf('\n', at);
      at = line === -1 ? text.length : line;
    } else if (!wholeText && operators.has(letter) && (letter !== '\n' || words.length > 0 || word)) {
      endWord();
      return { words, rest: text.slice(at).trim() };
    } else {
      if (/\s/.test(letter)) endWord();
      else word = (word ?? '') + letter;
      at += 1;
    }
  }
  endWord();
  return { words, rest: '' };
}

/** What a backslash outside quotes stands for; nothing at the end of a line, which then goes on. */
function readEscaped(text: string, at: number): { text: string | undefined; end: number } {
  if (text.startsWith('\r\n', at + 1)) return { text: undefined, end: at + 3 };
  const next = text.charAt(at + 1);
  return { text: next === '' || next === '\n' ? undefined : next, end: at + 2 };
}

function readQuoted(text: string, from: number): { text: string; end: number } | undefined {
  const quote = text.charAt(from);
  let inside = '';
  for (let at = from + 1; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === quote) return { text: inside, end: at + 1 };
    const next = text.charAt(at + 1);
    if (
      quote === '"' &&
      letter === '\\' &&
      (next === '\n' || (next !== '' && escapedInQuotes.includes(next)))
    ) {
      if (next !== '\n') inside += next;
      at++;
    } else inside += letter;
  }
  return undefined;
}
