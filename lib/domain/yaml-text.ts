/** What a YAML map can hold here. `undefined` entries and empty maps and lists are left out; `null` is a key with nothing behind it. */
type YamlValue = string | number | boolean | null | YamlMap | readonly (YamlMap | string)[];
export type YamlMap = { readonly [key: string]: YamlValue | undefined };

/** Words that some YAML reader takes for a boolean or for nothing. */
const notText: ReadonlySet<string> = new Set(['true', 'false', 'yes', 'no', 'on', 'off', 'null', 'y', 'n']);
const plainWord = /^[A-Za-z_][A-Za-z0-9_./-]*$/;
const plainAddress = /^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$/;

/** @returns block-style YAML, each line ended. */
export function yamlText(map: YamlMap): string {
  return mapLines(map)
    .map((line) => `${line}\n`)
    .join('');
}

function mapLines(map: YamlMap): string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    if (value === undefined || isEmpty(value)) return [];
    const name = yamlScalar(key);
    if (value === null) return [`${name}:`];
    if (typeof value === 'string') return [`${name}: ${yamlScalar(value)}`];
    if (typeof value !== 'object') return [`${name}: ${value}`];
    return [`${name}:`, ...(isList(value) ? listLines(value) : mapLines(value)).map((line) => `  ${line}`)];
  });
}

function listLines(list: readonly (YamlMap | string)[]): string[] {
  return list.flatMap((item) =>
    typeof item === 'string'
      ? [`- ${yamlScalar(item)}`]
      : mapLines(item).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`),
  );
}

function isEmpty(value: YamlValue): boolean {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((item) => item === undefined)
  );
}

function isList(value: YamlMap | readonly (YamlMap | string)[]): value is readonly (YamlMap | string)[] {
  return Array.isArray(value);
}

/** Text that every YAML reader takes for this text: bare where nothing else can be meant, else in double quotes. */
export function yamlScalar(text: string): string {
  if (plainAddress.test(text) || (plainWord.test(text) && !notText.has(text.toLowerCase()))) return text;
  // JSON's quoted text is YAML's, but for the few characters that YAML does not allow bare.
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
