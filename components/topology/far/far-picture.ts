import type { Viewport } from '@xyflow/react';
import type { Part } from '@/lib/topology/far/choose-mounted';
import type { Pane } from '../fit-view';
import { paintScene } from './paint-scene';
import { readPalette } from './palette';
import { Pen } from './pen';
import type { Scene } from './scene';
import type { Shown } from './shown';

/** How long a change glows, ms. */
const glowMs = 1600;
const nothing: ReadonlyMap<string, Part> = new Map();
const noEdges: ReadonlySet<string> = new Set();

/** What the page tells the picture; the rest it reads for itself. */
export type Subject = Pick<Scene, 'index' | 'view' | 'band' | 'moved' | 'focused' | 'verdicts'>;

/**
 * The canvas under the page's own cards. Paints only when something that it shows has changed, and never more than once a frame, except
 * to be in step with a view that moves within the frame.
 */
export class FarPicture {
  #pen: Pen | undefined;
  #subject: Subject | undefined;
  #viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  #pane: Pane = { width: 1, height: 1 };
  #frame = 0;
  #paintedAt: CSSNumberish | null = null;
  #glowFrom = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly shown: Shown,
  ) {}

  /** Reads colours, sizes and icons anew: the theme, the zoom band or the fonts have changed. */
  restyle(root: HTMLElement, sheet: HTMLElement): void {
    const context = this.canvas.getContext('2d', { alpha: true });
    this.#pen = context === null ? undefined : new Pen(context, readPalette(root, sheet));
    this.ask();
  }

  show(subject: Subject): void {
    if (subject.view.changes !== this.#subject?.view.changes) this.#glowFrom = performance.now();
    this.#subject = subject;
    this.ask();
  }

  resize(pane: Pane): void {
    const ratio = devicePixelRatio;
    this.#pane = pane;
    this.canvas.width = Math.round(pane.width * ratio);
    this.canvas.height = Math.round(pane.height * ratio);
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
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.paint());
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
  }

  paint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const subject = this.#subject;
    const pen = this.#pen;
    if (subject === undefined || pen === undefined) return;
    this.#paintedAt = document.timeline.currentTime;
    const { x, y, zoom } = this.#viewport;
    const { context } = pen;
    const ratio = devicePixelRatio;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
    const isFar = subject.band === 'far';
    const glow = 1 - (performance.now() - this.#glowFrom) / glowMs;
    paintScene({
      ...subject,
      pen,
      zoom,
      glow,
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
    if (glow > 0) this.ask();
  }
}
