import { chartMessages } from '@/lib/messages/chart';
import type { Leaf } from '@/lib/topology/chart';

/** The words in a leaf's one line; empty where there is none. */
export type LeafWords = {
  /** The project's part of the name, printed faintly where there is room for it. */
  prefix: string;
  name: string;
  /** The project, where the name doesn't begin with it and there is room. */
  tag: string;
  /** Of its state, where that is not simply up. */
  word: string;
  address: string;
};

/** Characters of a leaf's line, all told. */
const room = 34;

/** @param owner the name of the container whose network stack it shares. */
export function leafWords(leaf: Leaf, owner: string | undefined): LeafWords {
  const whole = projectPrefix(leaf.name, leaf.project);
  const word = wordOf(leaf, owner);
  const address = leaf.address ?? '';
  const both = leaf.name.length + word.length + address.length + 2 <= room;
  const shownAddress = word === '' || both ? address : '';
  // A name that has to give way gives the project first: its card is full of it.
  const prefix = leaf.name.length + word.length + shownAddress.length + 2 <= room ? whole : '';
  const tag = whole === '' ? (leaf.project ?? '') : '';
  const tagFits = leaf.name.length + tag.length + word.length + shownAddress.length + 3 <= room;
  return {
    prefix,
    name: leaf.name.slice(whole.length),
    tag: tagFits ? tag : '',
    word,
    address: shownAddress,
  };
}

/** Compose names containers `<project>-<service>-<n>`, and older versions `<project>_<service>_<n>`; a stack's are `<stack>_…`. */
function projectPrefix(name: string, project: string | undefined): string {
  if (project === undefined || name.length <= project.length + 1) return '';
  const separator = name[project.length];
  return name.startsWith(project) && (separator === '-' || separator === '_') ? `${project}${separator}` : '';
}

function wordOf(leaf: Leaf, owner: string | undefined): string {
  if (leaf.reason !== undefined && leaf.reason !== 'network-missing')
    return chartMessages.broken[leaf.reason];
  if (leaf.kind === 'rider') return chartMessages.shares({ owner: owner ?? leaf.ridesOn ?? '' });
  return leaf.state === 'running' ? '' : chartMessages.stateWords[leaf.state];
}
