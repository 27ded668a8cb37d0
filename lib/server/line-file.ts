import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { log } from './log';

const newLine = 0x0a;

/**
 * A log on disk: one JSON object a line, only ever appended to, for the owner's eyes only. A crash can tear the last line; it is left
 * where it is, and the next one starts on a line of its own.
 */
export class LineFile<T> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  /** How far the file was read, in bytes; always the start of a line. */
  #offset = 0;
  #queue: Promise<unknown> = Promise.resolve();

  /** @param schema what a line holds; one that does not is left out, and the server's log says so. */
  constructor(path: string, schema: z.ZodType<T>) {
    this.#path = path;
    this.#schema = schema;
  }

  /** Appends one line and has the disk hold it before it resolves. @throws Error where it can not be written. */
  append(line: T): Promise<void> {
    return this.#oneAtATime(async () => {
      await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
      const file = await open(this.#path, 'a+', 0o600);
      try {
        const torn = await endsMidLine(file);
        await file.appendFile(`${torn ? '\n' : ''}${JSON.stringify(line)}\n`);
        await file.datasync();
      } finally {
        await file.close();
      }
    });
  }

  /**
   * Reads what was appended since the last read, by whomever.
   * @param heard.restarted called before the lines where the file was replaced by a shorter one.
   */
  readNew(heard: { line: (line: T) => void; restarted: () => void }): Promise<void> {
    return this.#oneAtATime(async () => {
      const fresh = await this.#readBytes(heard.restarted);
      const end = fresh.lastIndexOf(newLine) + 1;
      for (const text of fresh.subarray(0, end).toString('utf8').split('\n')) {
        const line = text === '' ? undefined : this.#parse(text);
        if (line !== undefined) heard.line(line);
      }
      this.#offset += end;
    });
  }

  async #readBytes(restarted: () => void): Promise<Buffer> {
    const file = await openIfThere(this.#path);
    if (file === undefined) return Buffer.alloc(0);
    try {
      const { size } = await file.stat();
      if (size < this.#offset) {
        this.#offset = 0;
        restarted();
      }
      const bytes = Buffer.alloc(size - this.#offset);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, this.#offset);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  #parse(text: string): T | undefined {
    try {
      return this.#schema.parse(JSON.parse(text));
    } catch (error) {
      log.warn(
        { err: error, path: this.#path, text: text.slice(0, 200) },
        'a line is unreadable and left out',
      );
      return undefined;
    }
  }

  #oneAtATime<R>(work: () => Promise<R>): Promise<R> {
    const result = this.#queue.then(work);
    // The next in line does not care how this one ended; whoever asked for it does.
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

async function endsMidLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  await file.read(last, 0, 1, size - 1);
  return last[0] !== newLine;
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
