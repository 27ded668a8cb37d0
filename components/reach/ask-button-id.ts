import { type Party, partyKey } from '@/lib/domain/reachability/question';

/** The id of the button that asks from a party: the focus comes back to it. */
export function askButtonId(party: Party): string {
  return `reach-ask-${partyKey(party)}`;
}
