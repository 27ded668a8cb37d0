import type { WirePlan } from '@/lib/contract/plan';

/** What was asked of the endpoint to be made. Undefined aliases were left alone: what is there is kept. */
export type EndpointWish = { ipv4: string; ipv6: string; aliases: string | undefined };

export const noWish: EndpointWish = { ipv4: '', ipv6: '', aliases: undefined };

/** The part of a request's body that the wish makes up: only what was asked for outright. */
export function bodyOfWish(wish: EndpointWish): { ipv4?: string; ipv6?: string; aliases?: string[] } {
  const ipv4 = wish.ipv4.trim();
  const ipv6 = wish.ipv6.trim();
  return {
    ...(ipv4 === '' ? {} : { ipv4 }),
    ...(ipv6 === '' ? {} : { ipv6 }),
    ...(wish.aliases === undefined ? {} : { aliases: aliasesOf(wish.aliases) }),
  };
}

/** The names in a text, separated by blanks or commas; each once. */
export function aliasesOf(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter((alias) => alias !== ''))];
}

/** True where another address or other names may help: not where the plan is refused whatever they are. */
export function isWishOfUse(plan: WirePlan | undefined): boolean {
  return plan === undefined || plan.ok || plan.reasons.some((reason) => reason.field !== undefined);
}
