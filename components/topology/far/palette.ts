import type { EndpointStatus } from '@/lib/domain/endpoint';
import { builtinDrivers } from '@/lib/domain/network';
import { driverColor } from '../../ui/driver-mark';
import { type IconShapes, readIcon } from './icon-shapes';

/** The hues of one network's card. */
export type Hues = { hue: string; rail: string; litLine: string };

/** All colours, sizes and icons of the canvas, read from the page's own styles: what `var(…)` means there now. */
export type Palette = {
  colours: Readonly<Record<ColourName, string>>;
  statuses: Readonly<Record<EndpointStatus, string>>;
  /** What a row of each status is filled with where it is too small for a mark: calm where all is well. */
  tints: Readonly<Record<EndpointStatus, string>>;
  huesOf: (driver: string | undefined) => Hues;
  missing: Hues;
  icon: (name: string) => IconShapes | undefined;
  sans: string;
  mono: string;
  /** In chart units, for the zoom band that the chart is in. */
  sizes: { edge: number; leaf: number; name: number; line: number; chip: number; frame: number };
};

const mix = (a: string, share: number, b: string) => `color-mix(in oklab, ${a} ${share}%, ${b})`;

const colourTexts = {
  sea: 'var(--sea)',
  surface: 'var(--surface)',
  raised: 'var(--raised)',
  line: 'var(--line)',
  lineStrong: 'var(--line-strong)',
  ink: 'var(--ink)',
  inkSoft: 'var(--ink-soft)',
  inkFaint: 'var(--ink-faint)',
  accent: 'var(--accent)',
  accentWash: 'var(--accent-wash)',
  accentHalo: mix('var(--accent)', 18, 'transparent'),
  hit: 'var(--status-unhealthy)',
  host: 'var(--driver-host)',
  nat: 'var(--driver-bridge)',
  litLine: mix('var(--accent)', 55, 'var(--line)'),
  litLeaf: mix('var(--accent-wash)', 55, 'var(--raised)'),
  missingCard: mix('var(--bad-wash)', 60, 'var(--surface)'),
  apartCard: mix('var(--surface)', 55, 'var(--sea)'),
  openSocket: mix('var(--driver-host)', 7, 'var(--surface)'),
  openSocketLine: mix('var(--driver-host)', 50, 'var(--line)'),
  warnWash: 'var(--warn-wash)',
  warnLine: 'var(--warn-line)',
  shadow: 'rgb(0 0 0 / 0.16)',
} as const;
type ColourName = keyof typeof colourTexts;

const tintShares: Readonly<Record<EndpointStatus, number>> = {
  up: 26,
  starting: 75,
  unhealthy: 100,
  paused: 48,
  down: 22,
  broken: 100,
};

/**
 * @param root the chart's element, under which the styles hold.
 * @param sheet holds the icons.
 */
export function readPalette(root: HTMLElement, sheet: HTMLElement): Palette {
  const probe = document.createElement('span');
  // Who wants little motion has every change take 0.01 ms, in which it would still have the colour before.
  probe.style.setProperty('transition', 'none', 'important');
  sheet.append(probe);
  const style = getComputedStyle(probe);
  const colour = (text: string): string => {
    probe.style.color = text;
    return style.color;
  };
  const huesFrom = (hue: string): Hues => ({
    hue: colour(hue),
    rail: colour(mix(hue, 55, 'var(--surface)')),
    litLine: colour(mix(hue, 45, 'var(--line)')),
  });
  const hues = new Map([...builtinDrivers, 'null', 'plugin'].map((one) => [one, huesFrom(driverColor(one))]));
  const plugin = huesFrom(driverColor('plugin'));
  const icons = new Map<string, IconShapes>();
  for (const holder of sheet.querySelectorAll<HTMLElement>('[data-icon]')) {
    const svg = holder.querySelector('svg');
    if (svg) icons.set(holder.dataset.icon ?? '', readIcon(svg));
  }
  const palette: Palette = {
    colours: mapValues(colourTexts, colour),
    statuses: byStatus((status) => colour(`var(--status-${status})`)),
    tints: byStatus((status) => colour(mix(`var(--status-${status})`, tintShares[status], 'var(--surface)'))),
    huesOf: (driver) => hues.get(driver ?? 'null') ?? plugin,
    missing: huesFrom('var(--status-broken)'),
    icon: (name) => icons.get(name),
    sans: getComputedStyle(root).fontFamily,
    mono: monoFont(probe),
    sizes: readSizes(root),
  };
  probe.remove();
  return palette;
}

/** Sizes alone, which change with the zoom band: to read all takes a frame. @param root the chart's element. */
export function readSizes(root: HTMLElement): Palette['sizes'] {
  const style = getComputedStyle(root);
  const size = (name: string) => parseFloat(style.getPropertyValue(name));
  return {
    edge: size('--chart-edge'),
    leaf: size('--chart-leaf-size'),
    name: size('--chart-name-size'),
    line: size('--chart-line-size'),
    chip: size('--chart-chip-size'),
    frame: size('--chart-frame-height'),
  };
}

function monoFont(probe: HTMLElement): string {
  probe.className = 'font-mono';
  return getComputedStyle(probe).fontFamily;
}

function byStatus(of: (status: EndpointStatus) => string): Record<EndpointStatus, string> {
  return {
    up: of('up'),
    starting: of('starting'),
    unhealthy: of('unhealthy'),
    paused: of('paused'),
    down: of('down'),
    broken: of('broken'),
  };
}

function mapValues<K extends string>(
  texts: Record<K, string>,
  to: (text: string) => string,
): Record<K, string> {
  const values = { ...texts };
  for (const key in texts) values[key] = to(texts[key]);
  return values;
}
