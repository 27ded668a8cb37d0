'use client';
import { useMemo } from 'react';
import { useChecks } from '@/components/reach/check/checks-provider';
import {
  type EndpointCheck,
  type EndpointChecks,
  endpointChecks,
} from '@/components/reach/check/endpoint-checks';
import { ageInWords } from '@/components/shell/age';
import { useNow } from '@/components/shell/use-now';
import { checkMessages as words } from '@/lib/messages/network-check';
import { proofMessages } from '@/lib/messages/proof';

/** How often it is looked at anew how old a check is, ms. */
const ageEveryMs = 20_000;

/** @returns what was tried of every endpoint, as far as it still says something. */
export function useEndpointChecks(): EndpointChecks {
  const { checks } = useChecks();
  const now = useNow(ageEveryMs, checks.size > 0);
  return useMemo(() => endpointChecks(checks, Math.max(now, Date.now())), [checks, now]);
}

/** @returns a check of one endpoint in words, such as `verified: reached by 5 of 5, 20 s ago, 0.2 ms`. */
export function checkInWords({ status, reached, tried, roundTrip, at }: EndpointCheck): string {
  return words.endpoint({
    status: words.statuses[status],
    reached,
    tried,
    age: ageInWords(Date.now() - at),
    trip: roundTrip === undefined ? undefined : proofMessages.milliseconds(roundTrip),
  });
}
