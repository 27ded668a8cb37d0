'use client';
import { useState } from 'react';
import type { WirePlan } from '@/lib/contract/plan';
import type { Network } from '@/lib/domain/network';
import type { NetworkSpec } from '@/lib/domain/network-spec';
import { sameHostIn } from '@/lib/domain/same-host';
import { type MemberRow, memberOf } from './member-wishes';

/** The rows about members' addresses, and whether the reader has agreed to what they say. */
export type MemberRows = {
  rows: MemberRow[];
  agreed: boolean;
  set: (rows: MemberRow[], agreed: boolean) => void;
};

/**
 * Rows for the members that the plan names. Each is offered the address that has the same place in the new subnet. They stay while the
 * settings stay as they are, and begin anew with others.
 */
export function useMemberRows(plan: WirePlan | undefined, network: Network, spec: NetworkSpec): MemberRows {
  const subnets = JSON.stringify(spec.subnets);
  const [state, setState] = useState<{ subnets: string; rows: MemberRow[]; agreed: boolean }>({
    subnets,
    rows: [],
    agreed: false,
  });
  const current = state.subnets === subnets ? state : { subnets, rows: [], agreed: false };
  if (current !== state) setState(current);
  const from = network.subnets.map(({ subnet }) => subnet);
  const to = spec.subnets.map(({ subnet }) => subnet);
  const fresh = (plan?.ok === false ? plan.reasons : []).flatMap((reason): MemberRow[] => {
    const member = memberOf(reason);
    const isNew = !current.rows.some(
      (row) => row.containerId === member?.containerId && row.field === member.field,
    );
    if (member === undefined || reason.value === undefined || !isNew) return [];
    return [{ ...member, address: reason.value, wish: sameHostIn(reason.value, from, to) ?? '' }];
  });
  if (fresh.length > 0) setState({ subnets, rows: [...current.rows, ...fresh], agreed: false });
  return {
    rows: current.rows,
    agreed: current.agreed,
    set: (rows, agreed) => setState({ subnets, rows, agreed }),
  };
}
