import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** One goal and what became of it. */
export type Row = { what: string; goal: string; measured: string; holds: boolean };
type Run = { started: string; machine: string; rows: Row[] };

const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const figures = fileURLToPath(new URL('../docs/performance.json', import.meta.url));
/** What a run writes stands between these; the rest of the page is written by hand. */
const marks = ['<!-- figures -->', '<!-- end of figures -->'] as const;

/** Prints the run as a table and as JSON; with `--keep` writes both to docs/. Exits 1 where a goal does not hold. */
export async function report(run: Run): Promise<void> {
  const table = tableOf(run.rows);
  console.log(`\n${run.machine}\n\n${table}\n`);
  console.log(JSON.stringify(run));
  if (process.argv.includes('--keep')) await keep(run, table);
  process.exitCode = run.rows.every((row) => row.holds) ? 0 : 1;
}

async function keep(run: Run, table: string): Promise<void> {
  const text = await readFile(page, 'utf8');
  const [head, rest] = text.split(marks[0]);
  const tail = rest?.split(marks[1])[1];
  if (head === undefined || tail === undefined) throw new Error(`${page} has no place for the figures.`);
  const told = `One run of \`npm run bench -- --keep\`, started ${run.started}, on ${run.machine}.`;
  await writeFile(page, `${head}${marks[0]}\n${told}\n\n${table}\n${marks[1]}${tail}`);
  await writeFile(figures, `${JSON.stringify(run, null, 2)}\n`);
}

function tableOf(rows: Row[]): string {
  return [
    '| what | goal | measured | holds |',
    '|---|---|---|---|',
    ...rows.map((row) => `| ${row.what} | ${row.goal} | ${row.measured} | ${row.holds ? 'yes' : 'no'} |`),
  ].join('\n');
}
