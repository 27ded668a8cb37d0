'use client';
import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useEffect, useRef } from 'react';
import { chartMessages } from '@/lib/messages/chart';
import type { Chart } from '@/lib/topology/chart';
import { cardHue } from '../chart-nodes';
import { useEveryViewport } from '../chart-store';
import type { Pane } from '../fit-view';

type Props = { chart: Chart; pane: Pane; size: Pane };

const room = 6;

/** The whole of a large chart in small, on one canvas that is painted when cards move; over it, what is in view. */
export function DrawnOverview({ chart, pane, size }: Props) {
  const flow = useReactFlow();
  const canvas = useRef<HTMLCanvasElement>(null);
  const viewport = useEveryViewport();
  const { bounds, routingKey } = chart;
  const scale = Math.min((size.width - room) / bounds.width, (size.height - room) / bounds.height);
  const left = (size.width - bounds.width * scale) / 2 - bounds.x * scale;
  const top = (size.height - bounds.height * scale) / 2 - bounds.y * scale;

  // biome-ignore lint/correctness/useExhaustiveDependencies: where the cards are is all that is seen; the routing key names that
  useEffect(() => {
    const paint = () => {
      if (canvas.current) paintCards(canvas.current, chart, { scale, left, top });
    };
    paint();
    const themes = new MutationObserver(paint);
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => themes.disconnect();
  }, [routingKey, scale, left, top]);

  const goTo = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left - left) / scale;
    const y = (event.clientY - box.top - top) / scale;
    void flow.setCenter(x, y, { zoom: flow.getZoom(), duration: 0 });
  };
  return (
    <div
      role="img"
      aria-label={chartMessages.controls.minimap}
      className="chart-panel chart-overview"
      style={size}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) goTo(event);
      }}
    >
      <canvas
        ref={canvas}
        width={size.width * 2}
        height={size.height * 2}
        style={{ width: size.width, height: size.height }}
      />
      <span
        className="chart-overview-view"
        style={{
          left: (-viewport.x / viewport.zoom) * scale + left,
          top: (-viewport.y / viewport.zoom) * scale + top,
          width: Math.max(4, (pane.width / viewport.zoom) * scale),
          height: Math.max(4, (pane.height / viewport.zoom) * scale),
        }}
      />
    </div>
  );
}

function paintCards(
  canvas: HTMLCanvasElement,
  { cards, host }: Chart,
  { scale, left, top }: { scale: number; left: number; top: number },
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(2 * scale, 0, 0, 2 * scale, 2 * left, 2 * top);
  const style = getComputedStyle(canvas);
  const hueOf = (text: string) => style.getPropertyValue(text.slice('var('.length, -1)).trim();
  context.fillStyle = hueOf('var(--line-strong)');
  context.fillRect(host.rect.x, host.rect.y, host.rect.width, host.rect.height);
  for (const card of cards) {
    context.fillStyle = hueOf(cardHue(card));
    context.fillRect(card.rect.x, card.rect.y, card.rect.width, card.rect.height);
  }
}
