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
const room = 31;

/**
 * @param owner the name of the container whose network stack it shares.
 * @param leavesOutProject a name that has to give way gives the project first: its card is full of it.
 */
export function leafWords(leaf: Leaf, owner: string | undefined, leavesOutProject: boolean): LeafWords {
  const shownName = nameOf(leaf);
  const whole = projectPrefix(shownName, leaf.project);
  const { word, shownAddress } = endOf(leaf, owner);
  const prefix = leavesOutProject ? '' : whole;
  const tag = whole === '' ? (leaf.project ?? '') : '';
  const tagFits = shownName.length + tag.length + word.length + shownAddress.length + 3 <= room;
  return {
    prefix,
    name: shownName.slice(whole.length),
    tag: tagFits ? tag : '',
    word,
    address: shownAddress,
  };
}

/**
 * The projects whose name is left out of their containers' names in one card, because one of these has no room for it: the rows
 * of a project read alike.
 */
export function projectsLeftOut(
  leaves: readonly Leaf[],
  owners: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const cramped = leaves.filter((leaf) => {
    const { word, shownAddress } = endOf(leaf, owners.get(leaf.containerId));
    return nameOf(leaf).length + word.length + shownAddress.length + 2 > room;
  });
  return new Set(cramped.flatMap(({ project }) => project ?? []));
}

/** What stands at the end of the row; where state and address have no room side by side, the state is told. */
function endOf(leaf: Leaf, owner: string | undefined): { word: string; shownAddress: string } {
  const word = wordOf(leaf, owner);
  const address = leaf.address ?? '';
  const both = nameOf(leaf).length + word.length + address.length + 2 <= room;
  return { word, shownAddress: word === '' || both ? address : '' };
}

/** A Swarm task's id, 25 letters at the end of its container's name, tells nobody anything; `api.2` does. */
function nameOf({ name, taskId }: Leaf): string {
  const tail = `.${taskId}`;
  return taskId !== undefined && name.endsWith(tail) ? name.slice(0, -tail.length) : name;
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
