import type { Reason } from '@/lib/domain/reason';
import { addressingReasons } from './addressing-reasons';
import { containerReasons } from './container-reasons';
import { endpointReasons } from './endpoint-reasons';
import { networkReasons } from './network-reasons';
import { optionReasons } from './option-reasons';
import type { ReasonsByCode } from './reasons-by-code';
import { lifeReasons, runReasons } from './run-reasons';
import { swarmReasons } from './swarm-reasons';
import { templateReasons } from './template-reasons';
import { type Catalogue, type Told, tell } from './told';

/** Every reason there is. The type refuses a catalogue that lacks one. */
const reasons: Catalogue<ReasonsByCode, Told> = {
  ...containerReasons,
  ...endpointReasons,
  ...networkReasons,
  ...addressingReasons,
  ...optionReasons,
  ...swarmReasons,
  ...templateReasons,
  ...runReasons,
  ...lifeReasons,
};

/** A reason in words and, where there is one, the way that works. */
export function describeReason(reason: Reason): Told {
  return tell<ReasonsByCode, Reason['code'], Told>(reasons, reason);
}

/** A reason in words alone, for where there is no room for the way that works. */
export function reasonSentence(reason: Reason): string {
  return describeReason(reason).message;
}
