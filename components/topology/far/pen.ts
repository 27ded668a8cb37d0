import type { Palette } from './palette';

/** A typeface as a canvas takes it. */
type Face = { weight: 400 | 500 | 600; size: number; family: 'sans' | 'mono' };

const textsKept = 20_000;
const measuredAt = 100;

/** Writes text on a canvas as the page does: baseline in the middle of a line, what has no room gives way. */
export class Pen {
  readonly #widths = new Map<string, number>();
  readonly #cuts = new Map<string, string>();
  #font = '';

  constructor(
    readonly context: CanvasRenderingContext2D,
    private current: Palette,
  ) {}

  get palette(): Palette {
    return this.current;
  }

  /** Other sizes change no widths: these are kept for one size. */
  resize(sizes: Palette['sizes']): void {
    this.current = { ...this.current, sizes };
  }

  /** Before each picture: a canvas forgets its font when it is resized. */
  begin(): void {
    this.#font = '';
  }

  /** @returns the width of a text, in the context's units. Measured once for all sizes, for names come again with every frame. */
  width(text: string, face: Face): number {
    const key = `${face.weight}${face.family}${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known * face.size;
    if (this.#widths.size > textsKept) this.#widths.clear();
    this.#use({ ...face, size: measuredAt });
    const width = this.context.measureText(text).width / measuredAt;
    this.#widths.set(key, width);
    return width * face.size;
  }

  /** @param middle of the line, vertically. @returns how far it reaches to the right of `x`. */
  write(text: string, face: Face, colour: string, x: number, middle: number): number {
    this.#use(face);
    this.context.fillStyle = colour;
    // Where the baseline is below the middle of a line: half of ascent minus descent, of Inter as of JetBrains Mono.
    this.context.fillText(text, x, middle + face.size * 0.3635);
    return this.width(text, face);
  }

  /** The longest beginning of a text that fits, with an ellipsis. @returns '' where not even that fits. */
  cut(text: string, face: Face, room: number): string {
    if (this.width(text, face) <= room) return text;
    const key = `${face.weight}${face.family}${Math.floor((4 * room) / face.size)} ${text}`;
    const known = this.#cuts.get(key);
    if (known !== undefined) return known;
    if (this.#cuts.size > textsKept) this.#cuts.clear();
    const cut = this.#search(text, face, room);
    this.#cuts.set(key, cut);
    return cut;
  }

  #search(text: string, face: Face, room: number): string {
    let least = 0;
    let most = text.length - 1;
    while (least < most) {
      const length = Math.ceil((least + most) / 2);
      if (this.width(`${text.slice(0, length)}…`, face) <= room) least = length;
      else most = length - 1;
    }
    return least === 0 ? '' : `${text.slice(0, least)}…`;
  }

  /** A name that gives way in its middle, as `MiddleEllipsis` does. */
  cutMiddle(text: string, face: Face, room: number): string {
    const tailLength = 8;
    if (text.length <= 2 * tailLength || this.width(text, face) <= room) return this.cut(text, face, room);
    const tail = text.slice(-tailLength);
    const head = this.cut(text.slice(0, -tailLength), face, room - this.width(tail, face));
    return head === '' ? this.cut(text, face, room) : `${head}${tail}`;
  }

  #use({ weight, size, family }: Face): void {
    const font = `${weight} ${size}px ${this.palette[family]}`;
    if (font === this.#font) return;
    this.#font = font;
    this.context.font = font;
  }
}
