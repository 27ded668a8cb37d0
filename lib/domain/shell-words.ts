/** The words of a command as a POSIX shell would hand them over, and what stands behind it, which is another command. */
export type ShellWords = { ok: true; words: string[]; rest: string } | { ok: false; why: 'unclosed-quote' };

/** What ends a command where it is not quoted. */
const operators: ReadonlySet<string> = new Set([';', '&', '|', '<', '>', '(', ')', '`']);
const blank = /\s/;
/** What a backslash takes its meaning from inside double quotes. */
const escapedInQuotes: ReadonlySet<string> = new Set(['$', '`', '"', '\\']);

/**
 * Splits the first command of a text, with quotes, backslashes, lines that go on and comments. Variables are left as they are written, for
 * nobody knows what they hold.
 */
export function shellWords(text: string): ShellWords {
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  const endWord = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '\\') {
      const next = text.charAt(at + 1);
      if (next !== '\n' && !text.startsWith('\r\n', at + 1)) word = (word ?? '') + next;
      at += text.startsWith('\r\n', at + 1) ? 3 : 2;
      continue;
    }
    if (character === "'" || character === '"') {
      const quoted = readQuoted(text, at);
      if (quoted === undefined) return { ok: false, why: 'unclosed-quote' };
      word = (word ?? '') + quoted.text;
      at = quoted.end;
      continue;
    }
    if (character === '#' && word === undefined) {
      const line = text.indexOf('\n', at);
      at = line === -1 ? text.length : line;
      continue;
    }
    if (operators.has(character) || (character === '\n' && (words.length > 0 || word !== undefined))) {
      endWord();
      return { ok: true, words, rest: text.slice(at).trim() };
    }
    if (blank.test(character)) endWord();
    else word = (word ?? '') + character;
    at += 1;
  }
  endWord();
  return { ok: true, words, rest: '' };
}

function readQuoted(text: string, from: number): { text: string; end: number } | undefined {
  const quote = text.charAt(from);
  let inside = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === quote) return { text: inside, end: at + 1 };
    const next = text.charAt(at + 1);
    if (quote === '"' && character === '\\' && (escapedInQuotes.has(next) || next === '\n')) {
      if (next !== '\n') inside += next;
      at += 1;
      continue;
    }
    inside += character;
  }
  return undefined;
}
