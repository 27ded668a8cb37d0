/** What a program wrote, as text; a character that was cut in two is replaced. */
export type ProgramOutput = { stdout: string; stderr: string };

const headerLength = 8;
/** The stream ids that an engine writes; anything else is no frame, but words that it wrote beside them. */
const newestStream = 3;

/**
 * Takes apart what an engine sends for a program without a terminal: frames of an 8-byte header (stream, three zeros, length) and
 * their bytes, which come in chunks that end anywhere. An engine that could not start the program writes its words without frames;
 * they count as stderr.
 * @param keepBytes how much of each stream is kept; the rest is read and let go.
 */
export class MultiplexedOutput {
  readonly #keepBytes: number;
  readonly #kept = { stdout: new Kept(), stderr: new Kept() };
  #pending: Buffer = Buffer.alloc(0);
  #left = 0;
  #into: 'stdout' | 'stderr' = 'stdout';
  #unframed = false;

  constructor(keepBytes: number) {
    this.#keepBytes = keepBytes;
  }

  push(chunk: Buffer): void {
    let rest = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    this.#pending = Buffer.alloc(0);
    while (rest.length > 0) {
      if (this.#unframed) {
        this.#keep('stderr', rest);
        return;
      }
      if (this.#left === 0) {
        if (rest.length < headerLength) {
          this.#pending = rest;
          return;
        }
        if (!isHeader(rest)) {
          this.#unframed = true;
          continue;
        }
        this.#into = rest[0] === 2 ? 'stderr' : 'stdout';
        this.#left = rest.readUInt32BE(4);
        rest = rest.subarray(headerLength);
        continue;
      }
      const part = rest.subarray(0, this.#left);
      this.#keep(this.#into, part);
      this.#left -= part.length;
      rest = rest.subarray(part.length);
    }
  }

  /** True where not all was kept. */
  get isCut(): boolean {
    return this.#kept.stdout.isCut || this.#kept.stderr.isCut;
  }

  text(): ProgramOutput {
    // What is shorter than a header at the end was none.
    if (this.#pending.length > 0) this.#keep('stderr', this.#pending);
    this.#pending = Buffer.alloc(0);
    return { stdout: this.#kept.stdout.text(), stderr: this.#kept.stderr.text() };
  }

  #keep(stream: 'stdout' | 'stderr', bytes: Buffer): void {
    this.#kept[stream].add(bytes, this.#keepBytes);
  }
}

function isHeader(bytes: Buffer): boolean {
  const [stream = newestStream + 1, a, b, c] = bytes;
  return stream <= newestStream && a === 0 && b === 0 && c === 0;
}

class Kept {
  readonly #parts: Buffer[] = [];
  #length = 0;
  isCut = false;

  add(bytes: Buffer, most: number): void {
    const part = bytes.subarray(0, Math.max(0, most - this.#length));
    if (part.length < bytes.length) this.isCut = true;
    if (part.length === 0) return;
    // A copy: the chunk that it is a part of may be large.
    this.#parts.push(Buffer.from(part));
    this.#length += part.length;
  }

  text(): string {
    return Buffer.concat(this.#parts).toString('utf8');
  }
}
