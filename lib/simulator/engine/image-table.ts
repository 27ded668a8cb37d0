import type { EngineClock } from './engine-clock';
import { EngineRefusal } from './engine-refusal';
import type { Random } from './random';

export type Image = {
  readonly id: string;
  readonly tags: readonly string[];
  readonly createdAt: bigint;
  readonly size: number;
  readonly cmd: readonly string[];
  readonly env: readonly string[];
  /** True for busybox, whose programs are known; whatever another image is told to run runs until it is ended. */
  readonly isBusybox: boolean;
};

/** The one image of an empty engine. */
const busyboxImage = 'busybox:local';

export class ImageTable {
  readonly #byTag = new Map<string, Image>();
  readonly #byId = new Map<string, Image>();
  readonly #random: Random;
  readonly #clock: EngineClock;

  constructor(random: Random, clock: EngineClock) {
    this.#random = random;
    this.#clock = clock;
    this.add(busyboxImage, { size: 1_984_172, cmd: ['sh'], isBusybox: true });
  }

  /** @returns the image of that tag, made where there was none. */
  add(tag: string, made: Partial<Pick<Image, 'size' | 'cmd' | 'isBusybox'>> = {}): Image {
    const present = this.#byTag.get(tag);
    if (present !== undefined) return present;
    const image: Image = {
      id: `sha256:${this.#random.hex(64)}`,
      tags: [tag],
      createdAt: this.#clock.nanos(),
      size: made.size ?? 20_000_000 + this.#random.below(400_000_000),
      cmd: made.cmd ?? ['/entrypoint'],
      env: [`PATH=${made.isBusybox ? '/bin' : '/usr/local/bin:/usr/bin:/bin'}`],
      isBusybox: made.isBusybox ?? false,
    };
    this.#byTag.set(tag, image);
    this.#byId.set(image.id, image);
    return image;
  }

  /** Gives an image one more name. */
  tag(reference: string, tag: string): void {
    const image = { ...this.find(reference) };
    this.#byTag.set(tag, { ...image, tags: [tag] });
  }

  /** By tag or id. @throws EngineRefusal 404 */
  find(reference: string): Image {
    const known = this.#byTag.get(reference) ?? this.#byId.get(reference);
    if (known !== undefined) return known;
    const tag = /:[^/]*$/.test(reference) ? reference : `${reference}:latest`;
    const image = this.#byTag.get(tag);
    if (image === undefined) throw new EngineRefusal(404, `No such image: ${tag}`);
    return image;
  }

  all(): Image[] {
    return [...this.#byTag.values()];
  }
}
