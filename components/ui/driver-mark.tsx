import { Ban, Cable, type LucideIcon, Network, Puzzle, Server, Split, Waypoints } from 'lucide-react';

/** The CSS variable that holds a driver's hue. */
export function driverColor(driver: string): string {
  switch (driver) {
    case 'bridge':
    case 'macvlan':
    case 'ipvlan':
    case 'overlay':
    case 'host':
      return `var(--driver-${driver})`;
    case 'null':
      return 'var(--driver-none)';
    default:
      return 'var(--driver-plugin)';
  }
}

const icons: Readonly<Record<string, LucideIcon>> = {
  bridge: Network,
  macvlan: Cable,
  ipvlan: Split,
  overlay: Waypoints,
  host: Server,
  null: Ban,
};

/** A driver's icon in its hue: colour and shape, either of which tells it. Decorative: the name stands beside it. */
export function DriverMark({ driver, size = 14 }: { driver: string; size?: number }) {
  const Icon = icons[driver] ?? Puzzle;
  return <Icon size={size} aria-hidden style={{ color: driverColor(driver) }} className="shrink-0" />;
}
