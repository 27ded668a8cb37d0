import { emptyPool, type NetworkForm, type PoolForm } from './network-form';

/** Names a pool of the form: the first of each family, or a further one by its id. */
export type PoolKey = 'ipv4' | 'ipv6' | `more-${number}`;

/** @returns an empty pool where the form has none such any more. */
export function poolOf(form: NetworkForm, key: PoolKey): PoolForm {
  if (key === 'ipv4' || key === 'ipv6') return form[key];
  return form.more.find(({ id }) => moreKey(id) === key) ?? emptyPool;
}

export function withPool(form: NetworkForm, key: PoolKey, next: (pool: PoolForm) => PoolForm): NetworkForm {
  if (key === 'ipv4' || key === 'ipv6') return { ...form, [key]: next(form[key]) };
  return {
    ...form,
    more: form.more.map((pool) => (moreKey(pool.id) === key ? { ...next(pool), id: pool.id } : pool)),
  };
}

export function moreKey(id: number): PoolKey {
  return `more-${id}`;
}

/** Adds an empty pool behind the others. */
export function withOneMore(form: NetworkForm): NetworkForm {
  const id = Math.max(0, ...form.more.map((pool) => pool.id)) + 1;
  return { ...form, more: [...form.more, { ...emptyPool, id }] };
}
