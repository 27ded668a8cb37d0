'use client';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { TrafficLegend } from '@/components/traffic/traffic-legend';
import { DriverMark } from '@/components/ui/driver-mark';
import { StatusMark } from '@/components/ui/status-mark';
import { endpointStatuses } from '@/lib/domain/endpoint';
import { builtinDrivers } from '@/lib/domain/network';
import { chartMessages } from '@/lib/messages/chart';
import { checkMessages } from '@/lib/messages/network-check';
import { driverWord } from './cards/describe-card';
import { CheckShape } from './path/check-shape';

const words = chartMessages.legend;

/**
 * What the shapes, hues and lines mean. Closed, it is one line of the statuses.
 * @param undrawn how many edges were left out; that is said in either case.
 */
export function ChartLegend({ undrawn }: { undrawn: number }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="chart-panel max-w-[calc(100vw-24px)] text-2xs text-ink-soft">
      {undrawn > 0 ? (
        <p className="border-b border-line px-3 py-1.5">{chartMessages.hiddenEdges({ count: undrawn })}</p>
      ) : null}
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={open ? words.close : words.open}
        onClick={() => setOpen(!open)}
        className="flex h-8 w-full items-center gap-3 rounded-lg px-3 hover:bg-raised hover:text-ink"
      >
        <span className="font-medium text-ink">{words.title}</span>
        {open ? null : (
          <span aria-hidden className="hidden items-center gap-3 sm:flex">
            {endpointStatuses.map((status) => (
              <span key={status} className="flex items-center gap-1">
                <StatusMark status={status} size={10} />
                {chartMessages.statuses[status]}
              </span>
            ))}
          </span>
        )}
        {open ? (
          <ChevronDown size={13} aria-hidden className="ml-auto" />
        ) : (
          <ChevronUp size={13} aria-hidden className="ml-auto" />
        )}
      </button>
      <div id={id} hidden={!open}>
        <div className="grid max-h-[50dvh] gap-x-8 gap-y-3 overflow-y-auto border-t border-line px-3 py-2.5 sm:grid-cols-[auto_auto] xl:grid-cols-[auto_auto_auto_auto]">
          <Statuses />
          <Drivers />
          <Lines />
          <Rows />
        </div>
        <TrafficLegend />
        <p className="border-t border-line px-3 py-2 text-ink-faint">{words.moves}</p>
      </div>
    </div>
  );
}

function Statuses() {
  return (
    <dl className="space-y-0.5">
      <dt className="mb-1 font-medium text-ink">{words.statuses}</dt>
      {endpointStatuses.map((status) => (
        <dd key={status} className="flex items-center gap-2">
          <StatusMark status={status} size={11} />
          <span className="w-18 shrink-0 text-ink">{chartMessages.statuses[status]}</span>
          <span>{chartMessages.statusMeanings[status]}</span>
        </dd>
      ))}
      {(['verified', 'partly', 'unreachable'] as const).map((status) => (
        <dd key={status} className="flex items-center gap-2">
          <svg
            width={11}
            height={11}
            viewBox="-7.5 -7.5 15 15"
            aria-hidden="true"
            className="shrink-0 fill-none"
          >
            <CheckShape status={status} />
          </svg>
          <span className="w-18 shrink-0 text-ink">{checkMessages.legend.words[status]}</span>
          <span>{checkMessages.legend.meanings[status]}</span>
        </dd>
      ))}
    </dl>
  );
}

function Drivers() {
  return (
    <dl className="space-y-0.5">
      <dt className="mb-1 font-medium text-ink">{words.drivers}</dt>
      {builtinDrivers.map((driver) => (
        <dd key={driver} className="flex items-center gap-2">
          <DriverMark driver={driver} size={12} />
          {driverWord(driver)}
        </dd>
      ))}
    </dl>
  );
}

const rows = [
  { word: words.rows.home, look: 'border border-line bg-raised' },
  { word: words.rows.guest, look: '' },
  { word: words.rows.rider, look: 'border border-dotted border-line-strong bg-raised' },
  { word: words.rows.stopped, look: 'border border-dashed border-line-strong' },
];

function Rows() {
  return (
    <dl className="space-y-0.5">
      <dt className="mb-1 font-medium text-ink">{words.containers}</dt>
      {rows.map(({ word, look }) => (
        <dd key={word} className="flex items-center gap-2">
          <span
            aria-hidden
            className={`inline-flex h-3.5 w-7 shrink-0 items-center rounded-[3px] pl-1 ${look}`}
          >
            <span className="h-[3px] w-3 rounded-full bg-ink-faint" />
          </span>
          {word}
        </dd>
      ))}
    </dl>
  );
}

const lines = [
  { word: words.nat, look: { stroke: 'var(--driver-bridge)', strokeDasharray: '4 4', strokeWidth: 1.5 } },
  { word: words.direct, look: { stroke: 'var(--driver-macvlan)', strokeWidth: 1.5 } },
  { word: words.overlay, look: { stroke: 'var(--driver-overlay)', strokeWidth: 4 }, inner: true },
  { word: words.guest, look: { stroke: 'var(--status-up)', strokeWidth: 1.5 } },
  { word: words.rider, look: { stroke: 'var(--status-up)', strokeDasharray: '1.5 3', strokeWidth: 1.5 } },
];

function Lines() {
  return (
    <dl className="space-y-0.5">
      <dt className="mb-1 font-medium text-ink">{words.lines}</dt>
      {lines.map(({ word, look, inner }) => (
        <dd key={word} className="flex items-center gap-2">
          <svg width="28" height="8" aria-hidden="true" className="shrink-0">
            <path d="M0 4H28" {...look} />
            {inner ? <path d="M0 4H28" stroke="var(--surface)" strokeWidth={1.5} /> : null}
          </svg>
          {word}
        </dd>
      ))}
    </dl>
  );
}
