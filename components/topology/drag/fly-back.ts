import type { Leaf, Point } from '@/lib/topology/chart';

const flightMs = 170;

/** Shows a leaf going back to where it was taken from, for a drop that asked for nothing. Points are the page's. */
export function flyBack(leaf: Pick<Leaf, 'name'>, from: Point, to: Point): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const ghost = document.createElement('div');
  ghost.className = 'chart-ghost chart-ghost-leaf';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.textContent = leaf.name;
  document.body.append(ghost);
  const flight = ghost.animate(
    [
      { transform: `translate3d(${from.x}px, ${from.y}px, 0)` },
      { transform: `translate3d(${to.x}px, ${to.y}px, 0)`, opacity: 0.4 },
    ],
    { duration: flightMs, easing: 'ease-out' },
  );
  const land = () => ghost.remove();
  flight.addEventListener('finish', land);
  flight.addEventListener('cancel', land);
}
