/** One flag of a command line, by its long name; `value` is undefined for one that takes none. */
export type GivenFlag = { name: string; value: string | undefined };

/** What a command's flags are: those that take a value, those that are switched on, and one-letter names for either. */
export type FlagTable = {
  valued: ReadonlySet<string>;
  switches: ReadonlySet<string>;
  letters: Readonly<Record<string, string>>;
};

/** `operands` are the words behind the flags; `unknown` flags stand as they were typed. */
export type ReadCommand = { flags: GivenFlag[]; operands: string[]; unknown: string[] };

/**
 * Reads flags as Docker's command line does (pflag): `--name x`, `--name=x`, `-p x`, `-px`, `-dit`, `--switch=false`, up to `--` or the
 * first word that is no flag.
 * @param interspersed true where flags may stand behind operands too.
 */
export function readFlags(
  words: readonly string[],
  table: FlagTable,
  { interspersed = false }: { interspersed?: boolean } = {},
): ReadCommand {
  const read: ReadCommand = { flags: [], operands: [], unknown: [] };
  let rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      read.operands.push(...rest);
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      read.operands.push(word);
      if (interspersed) continue;
      read.operands.push(...rest);
      break;
    }
    rest = word.startsWith('--') ? long(word, rest, table, read) : short(word, rest, table, read);
  }
  return read;
}

function long(word: string, rest: string[], table: FlagTable, read: ReadCommand): string[] {
  const equals = word.indexOf('=');
  const name = word.slice(2, equals === -1 ? undefined : equals);
  const attached = equals === -1 ? undefined : word.slice(equals + 1);
  if (table.switches.has(name)) {
    read.flags.push({ name, value: attached });
    return rest;
  }
  if (!table.valued.has(name)) {
    read.unknown.push(word);
    return rest;
  }
  const [next, ...behind] = rest;
  const value = attached ?? next;
  if (value === undefined) read.unknown.push(word);
  else read.flags.push({ name, value });
  return attached === undefined ? behind : rest;
}

/** Letters may stand together; the first that takes a value takes what is left of the word, or else the next one. */
function short(word: string, rest: string[], table: FlagTable, read: ReadCommand): string[] {
  for (let at = 1; at < word.length; at++) {
    const letter = word[at] ?? '';
    const name = table.letters[letter];
    if (name === undefined) {
      read.unknown.push(at === 1 ? word : `-${word.slice(at)}`);
      return rest;
    }
    if (table.switches.has(name)) {
      read.flags.push({ name, value: undefined });
      continue;
    }
    const attached = word.slice(at + 1).replace(/^=/, '');
    const [next, ...behind] = rest;
    read.flags.push({ name, value: attached === '' ? (next ?? '') : attached });
    return attached === '' ? behind : rest;
  }
  return rest;
}
