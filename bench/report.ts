import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** One goal and what became of it. */
export type Row = { what: string; goal: string; measured: string; holds: boolean };
type Run = { started: string; machine: string; rows: Row[] };

const file = fileURLToPath(new URL('../docs/performance.md', import.meta.url));

/** Prints the run as a table and as JSON; with `--keep` writes it to docs/performance.md. Exits 1 where a goal does not hold. */
export async function report(run: Run): Promise<void> {
  const table = tableOf(run.rows);
  console.log(`\n${run.machine}\n\n${table}\n`);
  console.log(JSON.stringify(run));
  if (process.argv.includes('--keep')) {
    await writeFile(
      file,
      `# Performance\n\nOne run of \`npm run bench -- --keep\`, started ${run.started}, on ${run.machine}.\nThe machine is shared and noisy: read the ratios, which compare things measured in turn within the run.\n\n${table}\n\nA goal that does not hold is said so here and not moved. Events are timed from the engine's own \`timeNano\` to the mutation of the page, on one\nmachine and so on one clock; the tabs are counted by a proxy before the engine.\n`,
    );
  }
  process.exitCode = run.rows.every((row) => row.holds) ? 0 : 1;
}

function tableOf(rows: Row[]): string {
  return [
    '| what | goal | measured | holds |',
    '|---|---|---|---|',
    ...rows.map((row) => `| ${row.what} | ${row.goal} | ${row.measured} | ${row.holds ? 'yes' : 'no'} |`),
  ].join('\n');
}
