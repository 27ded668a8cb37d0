import { z } from 'zod';
import { EngineRefusal } from '../engine/engine-refusal';

const filtersJson = z.record(
  z.string(),
  z.union([z.array(z.string()), z.record(z.string(), z.boolean()).transform((set) => Object.keys(set))]),
);

/** What a list is narrowed to: any of the values under each key. */
export type Filters = ReadonlyMap<string, readonly string[]>;

/** @param accepted the keys that this list knows. @throws EngineRefusal 400 for others, 500 for what is no JSON. */
export function parseFilters(text: string | null, accepted: readonly string[]): Filters {
  if (text === null || text === '') return new Map();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new EngineRefusal(400, `invalid filter`);
  }
  const filters = new Map(Object.entries(filtersJson.parse(value)));
  for (const key of filters.keys()) {
    if (!accepted.includes(key)) throw new EngineRefusal(400, `Invalid filter '${key}'`);
  }
  return filters;
}

/** True where nothing was asked under the key, or one of the values holds. */
export function matches(filters: Filters, key: string, holds: (value: string) => boolean): boolean {
  const values = filters.get(key);
  return values === undefined || values.length === 0 || values.some(holds);
}

/** As Docker matches names and ids: as a regular expression, else by equality. */
export function matchesText(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return pattern === text;
  }
}

/** `key` or `key=value`. All that are asked for must be there. */
export function matchesLabels(filters: Filters, labels: Readonly<Record<string, string>>): boolean {
  return (filters.get('label') ?? []).every((wanted) => {
    const [key = '', ...rest] = wanted.split('=');
    const value = labels[key];
    return rest.length === 0 ? value !== undefined : value === rest.join('=');
  });
}
