import type { Container } from '../container';
import { ended, type Program } from './program';

/**
 * As much of a shell as commands in tests and probes need: `exit N`, and simple commands joined by `;`, `&&` and `||`. A script with
 * a loop or a trap is one that keeps a container up.
 * @param args of `sh`. @param run runs one simple command.
 */
export function runShell(
  args: readonly string[],
  run: (command: readonly string[]) => Program,
  container: Container,
): Program {
  const [flag, script] = args;
  if (flag !== '-c' || script === undefined) {
    // Without a script it reads commands from a terminal, or from nothing.
    return container.config.tty ? { kind: 'stays', ignoresTerm: true } : ended(0);
  }
  if (/\b(while|until|for|trap|wait)\b/.test(script))
    return { kind: 'stays', ignoresTerm: !script.includes('trap') };
  let last: Program = ended(0);
  let stdout = '';
  let stderr = '';
  for (const { operator, words } of commandsOf(script)) {
    const failed = last.kind === 'ends' && last.exitCode !== 0;
    if ((operator === '&&' && failed) || (operator === '||' && !failed)) continue;
    if (words[0] === 'exit') return ended(Number(words[1] ?? 0), stdout, stderr);
    const result = run(words[0] === 'exec' ? words.slice(1) : words);
    if (result.kind === 'stays') return result;
    last = result.kind === 'missing' ? ended(127, '', `sh: ${words[0]}: not found\n`) : result;
    if (last.kind !== 'ends') continue;
    stdout += last.stdout;
    stderr += last.stderr;
  }
  return last.kind === 'ends' ? { ...last, stdout, stderr } : last;
}

type Command = { operator: ';' | '&&' | '||'; words: string[] };

function commandsOf(script: string): Command[] {
  const parts = script.split(/(;|&&|\|\||\n)/);
  return parts.flatMap((part, index): Command[] => {
    if (index % 2 === 1) return [];
    const words = wordsOf(part);
    const before = parts[index - 1];
    const operator = before === '&&' || before === '||' ? before : ';';
    return words.length === 0 ? [] : [{ operator, words }];
  });
}

/** Quotes are taken off, redirections left out: a program's output goes where it goes. */
function wordsOf(command: string): string[] {
  const words = command.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  return words.filter((word) => !/^\d?[<>]/.test(word)).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
}
