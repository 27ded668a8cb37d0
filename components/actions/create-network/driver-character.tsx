import { type DriverCharacter as Character, networkDrivers } from '@/lib/messages/network-drivers';
import type { Need } from './network-form';

const known: Readonly<Record<string, Character>> = networkDrivers.drivers;

/** What the chosen driver is like, what it costs and where one would use it; and why it is the one for what was asked for. */
export function DriverCharacter({ driver, need }: { driver: string; need: Need | undefined }) {
  const { character, costs, example } = known[driver] ?? networkDrivers.plugin({ driver });
  return (
    <div className="mt-2 space-y-1 rounded-lg bg-raised px-3 py-2.5 text-xs leading-5 text-ink-soft">
      {need ? <p className="font-medium text-ink">{networkDrivers.advice[need]}</p> : null}
      <p>{character}</p>
      <p>
        <span className="text-ink-faint">{networkDrivers.costsLabel}: </span>
        {costs}
      </p>
      <p>
        <span className="text-ink-faint">{networkDrivers.exampleLabel}: </span>
        {example}
      </p>
    </div>
  );
}
