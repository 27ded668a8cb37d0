/** What a command's flags are: those that take a value, and switches. Short names stand for long ones. */
export type FlagTable = {
  valued: ReadonlySet<string>;
  switches: ReadonlySet<string>;
  short: Readonly<Record<string, string>>;
};

/** A command's flags in their order, its operands, and the words that are no flag of it. */
export type ReadFlags = {
  flags: { name: string; value: string }[];
  operands: string[];
  unknown: string[];
};

/**
 * Reads words as docker's own command line does: `--flag value`, `--flag=value`, `-f value`, `-fvalue`; a switch's value only behind `=`;
 * flags and operands in any order, and only operands behind `--`.
 */
export function readFlags(words: readonly string[], table: FlagTable): ReadFlags {
  const read: ReadFlags = { flags: [], operands: [], unknown: [] };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') {
      read.operands.push(...words.slice(at + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      read.operands.push(word);
      continue;
    }
    const { name, attached } = nameOf(word, table);
    if (name !== undefined && table.switches.has(name)) {
      read.flags.push({ name, value: attached ?? 'true' });
    } else if (name !== undefined && table.valued.has(name)) {
      const value = attached ?? words[at + 1];
      if (value === undefined) read.unknown.push(word);
      else read.flags.push({ name, value });
      if (attached === undefined) at += 1;
    } else read.unknown.push(word);
  }
  return read;
}

function nameOf(
  word: string,
  { short }: FlagTable,
): { name: string | undefined; attached: string | undefined } {
  if (word.startsWith('--')) {
    const equals = word.indexOf('=');
    return equals === -1
      ? { name: word.slice(2), attached: undefined }
      : { name: word.slice(2, equals), attached: word.slice(equals + 1) };
  }
  const rest = word.slice(2);
  const attached = rest === '' ? undefined : rest.replace(/^=/, '');
  return { name: short[word.charAt(1)], attached };
}
