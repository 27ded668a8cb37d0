/** Which nc it is: what makes it end once the connection stands differs. */
type NcKind = 'zero-io' | 'runs-program';

/** The programs for probing that a container has, by their names. `nc` is there only where it can be used. */
export type Tools = {
  programs: ReadonlySet<ToolName>;
  nc?: NcKind;
};

/** In the order in which they are asked for. */
const toolNames = [
  'getent',
  'nslookup',
  'ping',
  'nc',
  'bash',
  'timeout',
  'python3',
  'curl',
  'perl',
  'node',
] as const;
type ToolName = (typeof toolNames)[number];

export const noTools: Tools = { programs: new Set() };

const ncMark = 'portolan:nc';

/** Asks a container's shell what it has, and nc which one it is. It holds no word of anybody else's. */
export const findToolsArgv: readonly string[] = [
  'sh',
  '-c',
  `for t in ${toolNames.join(' ')}; do command -v "$t" >/dev/null 2>&1 && echo "$t"; done; echo ${ncMark}; nc -h 2>&1`,
];

/** @param stdout of `findToolsArgv`. */
export function parseTools(stdout: string): Tools {
  const [found = '', help = ''] = stdout.split(`${ncMark}\n`);
  const words = new Set(found.split('\n').map((line) => line.trim()));
  const nc = ncKindOf(help);
  const programs = new Set(
    toolNames.filter((name) => words.has(name) && (name !== 'nc' || nc !== undefined)),
  );
  return { programs, ...(programs.has('nc') && nc !== undefined && { nc }) };
}

/** Every nc but a small busybox tells of `-z`, which ends it as soon as the connection stands; that one can run a program then. */
function ncKindOf(help: string): NcKind | undefined {
  if (/(^|[\s[|])-\w*z\w*\b/m.test(help)) return 'zero-io';
  return /-e PROG/.test(help) ? 'runs-program' : undefined;
}
