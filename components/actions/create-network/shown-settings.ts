import { type DriverOption, type DriverOptionKey, optionsOf } from '@/lib/domain/driver-options';
import { engineKnows } from '@/lib/domain/engine-knows';
import type { SpecContext } from '@/lib/domain/spec-context';
import type { NetworkForm } from './network-form';

type Setting = DriverOption & { key: DriverOptionKey };

/**
 * The driver options that have fields now, in two lots: switches, which stand in sight, and all others, which are finer points. One that the
 * engine is too old for is left out, unless a draft or a command gave it a value, for then what is wrong with it has to be seen.
 */
export function shownSettings(
  form: Pick<NetworkForm, 'driver' | 'settings'>,
  context: SpecContext,
): { switches: Setting[]; finer: Setting[] } {
  const shown = optionsOf(form.driver).filter(
    ({ key, since }) => engineKnows(context, since) || Boolean(form.settings[key]),
  );
  const isSwitch = ({ key, kind }: Setting) =>
    (kind.is === 'switch' && key !== 'inhibitIPv4') || kind.is === 'presence' || key === 'ipvlanFlag';
  return { switches: shown.filter(isSwitch), finer: shown.filter((one) => !isSwitch(one)) };
}
