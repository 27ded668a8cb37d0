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

/**
 * Asks a container's shell what it has, and nc which one it is. It holds no word of anybody else's, and no loop, which the simulated engine's
 * shell does not know.
 */
export const findToolsArgv: readonly string[] = [
  'sh',
  '-c',
  [...toolNames.map((name) => `command -v ${name}`), `echo ${ncMark}`, 'nc -h 2>&1'].join('; '),
];

/** @param output of `findToolsArgv`, stdout before stderr. */
export function parseTools(output: string): Tools {
  const [found = '', help = ''] = output.split(`${ncMark}\n`);
  // A path or, of what the shell itself has, the name.
  const words = new Set(found.split('\n').map((line) => line.trim().split('/').at(-1)));
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
