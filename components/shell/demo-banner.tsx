'use client';
import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { enginesQuery } from '@/lib/client/queries';
import type { Engine } from '@/lib/domain/engine';
import { shellMessages } from '@/lib/messages/shell';
import { useLiveEngine } from './live-engine';
import { useShowEngine } from './view-state';

const words = shellMessages.demo;

/** Never lets a demo be taken for an engine: says so above all it shows, and how to come to a real one. */
export function DemoBanner() {
  const { engine } = useLiveEngine();
  const { data: engines = [] } = useQuery(enginesQuery);
  const isDemo = engine.kind === 'demo';
  useEffect(() => {
    document.title = isDemo ? words.pageTitle : shellMessages.product;
  }, [isDemo]);
  if (!isDemo) return null;
  const real = engines.find(({ kind }) => kind !== 'demo');
  return (
    <aside
      aria-label={words.badge}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-demo-line bg-demo-wash px-4 py-1.5 text-ink"
    >
      <p className="flex items-start gap-2">
        <FlaskConical size={15} aria-hidden className="mt-0.5 shrink-0 text-demo" />
        {words.lead}
      </p>
      {real ? <RealEngine engine={real} /> : null}
    </aside>
  );
}

/** A demo opens by itself only where no engine was found; one that was may have come since. */
function RealEngine({ engine }: { engine: Engine }) {
  const show = useShowEngine();
  const { name, status } = engine;
  const isBack = status === 'connected';
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
      {isBack ? words.engineBack({ name }) : words.noEngine}
      <Button size="small" onClick={() => show(engine.id)}>
        {isBack ? words.openEngine({ name }) : words.tried}
      </Button>
    </p>
  );
}
