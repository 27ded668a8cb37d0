import type { Viewport } from '@xyflow/react';
import type { Part } from '@/lib/topology/far/choose-mounted';
import type { Pane } from '../fit-view';
import { paintLights, paintScene } from './paint-scene';
import { readPalette, readSizes } from './palette';
import { Pen } from './pen';
import type { Scene } from './scene';
import type { Shown } from './shown';

/** How long a change glows, ms. */
const glowMs = 1600;
const nothing: ReadonlyMap<string, Part> = new Map();
const noEdges: ReadonlySet<string> = new Set();

type Sheet = { canvas: HTMLCanvasElement; pen: Pen | undefined };

/** What the page tells the picture; the rest it reads for itself. */
export type Subject = Pick<Scene, 'index' | 'view' | 'band' | 'moved' | 'focused' | 'verdicts'>;

/**
 * The canvases under the page's own cards. Paints only when something that it shows has changed, and never more than once a frame, except
 * to be in step with a view that moves within the frame.
 */
export class FarPicture {
  readonly #ground: Sheet;
  readonly #lights: Sheet;
  #subject: Subject | undefined;
  #viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  #pane: Pane = { width: 1, height: 1 };
  #frame = 0;
  #isStale = false;
  #paintedAt: CSSNumberish | null = null;
  #glowFrom = Number.NEGATIVE_INFINITY;

  /** @param lights lies over the other: what fades there costs no new picture of all that is under it. */
  constructor(
    ground: HTMLCanvasElement,
    lights: HTMLCanvasElement,
    private readonly shown: Shown,
  ) {
    this.#ground = { canvas: ground, pen: undefined };
    this.#lights = { canvas: lights, pen: undefined };
  }

  /** Reads sizes anew: the zoom band has changed. */
  resizeType(root: HTMLElement): void {
    const sizes = readSizes(root);
    for (const { pen } of [this.#ground, this.#lights]) pen?.resize(sizes);
    this.ask();
  }

  /** Reads colours, sizes and icons anew: the theme or the fonts have changed. */
  restyle(root: HTMLElement, icons: HTMLElement): void {
    const palette = readPalette(root, icons);
    for (const sheet of [this.#ground, this.#lights]) {
      const context = sheet.canvas.getContext('2d');
      sheet.pen = context === null ? undefined : new Pen(context, palette);
    }
    this.ask();
  }

  show(subject: Subject): void {
    const before = this.#subject;
    // The first changes that are seen are no news.
    if (before !== undefined && subject.view.changes !== before.view.changes)
      this.#glowFrom = performance.now();
    this.#subject = subject;
    this.ask();
  }

  resize(pane: Pane): void {
    this.#pane = pane;
    for (const { canvas } of [this.#ground, this.#lights]) {
      canvas.width = Math.round(pane.width * devicePixelRatio);
      canvas.height = Math.round(pane.height * devicePixelRatio);
    }
    this.paint();
  }

  /** At once where this frame has no picture yet, so that canvas and cards move together; else with the next. */
  follow(viewport: Viewport): void {
    this.#viewport = viewport;
    if (document.timeline.currentTime === this.#paintedAt) this.ask();
    else this.paint();
  }

  /** Before the browser paints next. */
  ask(): void {
    this.#isStale = true;
    this.#tick();
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
  }

  paint(): void {
    this.#isStale = false;
    this.#paintedAt = document.timeline.currentTime;
    this.#paintOn(this.#ground, paintScene);
    this.#paintLights();
  }

  #tick(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#isStale) this.paint();
      else this.#paintLights();
    });
  }

  #paintLights(): void {
    this.#paintOn(this.#lights, paintLights);
    if (this.#glow() > 0) this.#tick();
  }

  #glow(): number {
    return 1 - (performance.now() - this.#glowFrom) / glowMs;
  }

  #paintOn({ canvas, pen }: Sheet, paint: (scene: Scene) => void): void {
    const subject = this.#subject;
    if (subject === undefined || pen === undefined) return;
    const { x, y, zoom } = this.#viewport;
    const ratio = devicePixelRatio;
    const { context } = pen;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
    pen.begin();
    const isFar = subject.band === 'far';
    paint({
      ...subject,
      pen,
      zoom,
      glow: this.#glow(),
      // From afar what is mounted is there for the keyboard and for screen readers only.
      shown: isFar ? nothing : this.shown.parts,
      shownEdges: isFar ? noEdges : this.shown.edges,
      area: {
        x: -x / zoom,
        y: -y / zoom,
        width: this.#pane.width / zoom,
        height: this.#pane.height / zoom,
      },
    });
  }
}
