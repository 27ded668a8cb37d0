import 'server-only';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type ContainerDetail, containerDetailSchema } from '@/lib/domain/detail';
import type { Engine } from '@/lib/domain/engine';
import { type Action, actionSchema } from '@/lib/domain/plan';
import { dataDirectory } from '../data-dir';
import { log } from '../log';

/** Is told how far a change has come. Nothing here fails: what can not be noted any more must not stop what is in its middle. */
export type Journal = {
  begins(index: number): Promise<void>;
  /** @param networkId of the network that the last action made. */
  made(networkId: string): Promise<void>;
  takesBack(): Promise<void>;
  /** The change has come to its end, and its log says which. */
  close(): Promise<void>;
};

const intentSchema = z.object({
  line: z.literal('intent'),
  activityId: z.string(),
  engine: z.string(),
  /** What the engine calls itself: another may stand at the same address by the time this is read. */
  engineName: z.string(),
  /** Of the Portolan that is at it. */
  pid: z.number().int(),
  actions: z.array(actionSchema),
  before: z.array(containerDetailSchema),
});
const lineSchema = z.discriminatedUnion('line', [
  z.object({ line: z.literal('begins'), index: z.number().int() }),
  z.object({ line: z.literal('made'), networkId: z.string() }),
  z.object({ line: z.literal('takesBack') }),
]);

/** A change whose journal is still there: it runs, or Portolan ended in its middle. */
export type UnfinishedChange = {
  activityId: string;
  engine: string;
  engineName: string;
  pid: number;
  actions: Action[];
  before: ContainerDetail[];
  /** How many of the actions were begun. */
  begun: number;
  /** The network that the plan made, where that was answered. */
  madeId: string | undefined;
};

declare global {
  // Next bundles the routes apart; what runs here is not to be finished by another bundle.
  var portolanOpenJournals: Set<string> | undefined;
}

/**
 * Writes down what is about to be done and how things are, before anything is done, so that it can be brought to an end even where this
 * process is not there for it.
 * @throws Error where it can not be written; then nothing may be done.
 */
export async function openJournal(
  intent: Pick<UnfinishedChange, 'activityId' | 'engine' | 'engineName' | 'actions' | 'before'>,
): Promise<Journal> {
  const path = join(folder(), `${intent.activityId}.jsonl`);
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  // What the engine said word for word is of no use later.
  const before = intent.before.map((one) => ({ ...one, raw: null }));
  await append(path, { line: 'intent', ...intent, before, pid: process.pid });
  openHere().add(intent.activityId);
  const note = async (line: z.input<typeof lineSchema>) => {
    try {
      await append(path, line);
    } catch (err) {
      log.error({ err, line }, 'the journal of a change could not be written');
    }
  };
  return {
    begins: (index) => note({ line: 'begins', index }),
    made: (networkId) => note({ line: 'made', networkId }),
    takesBack: () => note({ line: 'takesBack' }),
    close: async () => {
      openHere().delete(intent.activityId);
      await forgetJournal(intent.activityId);
    },
  };
}

/** The changes of one engine that a Portolan ended in the middle of. One that another process is still at is left alone. */
export async function unfinishedChanges(engine: Pick<Engine, 'id' | 'name'>): Promise<UnfinishedChange[]> {
  const all = await Promise.all((await journalNames()).map(readJournal));
  return all.filter(
    (one): one is UnfinishedChange =>
      one !== undefined &&
      one.engine === engine.id &&
      one.engineName === engine.name &&
      !openHere().has(one.activityId) &&
      !isAtIt(one.pid),
  );
}

/** Whether there may be any, before the engine has said who it is. @param engine the engine's id in Portolan. */
export async function hasUnfinishedChanges(engine: string): Promise<boolean> {
  const all = await Promise.all((await journalNames()).map(readJournal));
  return all.some((one) => one?.engine === engine);
}

export async function forgetJournal(activityId: string): Promise<void> {
  await rm(join(folder(), `${activityId}.jsonl`), { force: true });
}

function folder(): string {
  return join(dataDirectory(), 'unfinished');
}

function openHere(): Set<string> {
  globalThis.portolanOpenJournals ??= new Set();
  return globalThis.portolanOpenJournals;
}

async function journalNames(): Promise<string[]> {
  try {
    return (await readdir(folder())).filter((name) => name.endsWith('.jsonl'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function readJournal(name: string): Promise<UnfinishedChange | undefined> {
  try {
    const [first = '', ...rest] = (await readFile(join(folder(), name), 'utf8')).split('\n');
    const { line: _, ...intent } = intentSchema.parse(JSON.parse(first));
    const lines = rest.flatMap((text) => parseLine(text) ?? []);
    const begun = lines.flatMap((line) => (line.line === 'begins' ? [line.index + 1] : []));
    return {
      ...intent,
      begun: Math.max(0, ...begun),
      madeId: lines.find((line) => line.line === 'made')?.networkId,
    };
  } catch (err) {
    log.warn({ err, name }, 'the journal of a change is unreadable and left alone');
    return undefined;
  }
}

/** A process that is killed can tear its last line. */
function parseLine(text: string): z.output<typeof lineSchema> | undefined {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** In a container every Portolan is process 1, so one's own number says nothing of another's life. */
function isAtIt(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function append(path: string, line: object): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify(line)}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}
