import type { Network } from '../domain/network';
import type { Card, Leaf } from './chart';

/** A leaf that has no place yet: `slot` and `rect` are given later, to the same object, for there may be ten thousand. */
export type Member = Leaf;

/** A card that has no place yet; its members in the order that a fresh card shows them. */
export type Group = Pick<Card, 'id' | 'kind' | 'name' | 'network'> & { members: Member[] };

/** All groups in display order, and what belongs into the host band. */
export type Grouping = { groups: Group[]; host: { network?: Network; members: Member[] } };
