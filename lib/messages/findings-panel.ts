import type { RemedyAction } from '@/lib/domain/findings/remedy';
import type { Severity } from '@/lib/domain/findings/severity';

/** The words around findings: their count, their list, and what can be done with one. */
export const findingsMessages = {
  title: 'Findings',
  close: 'Close the findings',
  /** The name of the button that opens the list. */
  counted: ({ problems, warnings }: { problems: number; warnings: number }) => {
    const parts = [
      problems === 0 ? [] : problems === 1 ? '1 problem' : `${problems} problems`,
      warnings === 0 ? [] : warnings === 1 ? '1 warning' : `${warnings} warnings`,
    ].flat();
    return parts.length === 0 ? 'Findings: nothing wrong' : `Findings: ${parts.join(', ')}`;
  },
  making: 'Findings: looking…',
  nothing: 'Nothing found',
  nothingHint: 'Every network and container was looked at, and there is nothing to tell.',
  nothingPasses: 'No finding passes this filter.',
  filter: 'Filter findings',
  filterHint: 'Name, address, kind',
  severities: { problem: 'Problems', warning: 'Warnings', note: 'Notes' } satisfies Record<Severity, string>,
  severity: { problem: 'Problem', warning: 'Warning', note: 'Note' } satisfies Record<Severity, string>,
  dismissed: 'Dismissed',
  /** The name of a filter's button. */
  filterCount: ({ name, count }: { name: string; count: number }) => `${name}, ${count}`,
  groupCount: ({ title, count }: { title: string; count: number }) => `${title}, ${count}`,
  more: ({ count }: { count: number }) => `Show ${count} more`,
  evidence: 'Evidence',
  remedy: 'What to do',
  concerns: 'Concerns',
  show: ({ name }: { name: string }) => `Show ${name} on the chart`,
  actions: {
    removeNetwork: 'Remove…',
    pruneNetworks: 'Prune networks…',
    createNetwork: 'Create network…',
    recreateNetwork: 'Change its settings…',
    startContainer: 'Start…',
    restartContainer: 'Restart…',
    unpauseContainer: 'Unpause…',
    connectContainer: 'Connect…',
    disconnectContainer: 'Disconnect…',
    moveContainer: 'Move…',
  } satisfies Record<RemedyAction['operation'], string>,
  copyCommands: 'Copy the commands',
  copyCompose: 'Copy the Compose fragment',
  copied: 'Copied',
  dismiss: 'Dismiss…',
  reason: 'Why it does not matter',
  reasonHint: 'Kept with your session and the time; it comes back when its evidence changes.',
  confirmDismiss: 'Dismiss',
  dismissing: 'Dismissing…',
  cancel: 'Cancel',
  restore: 'Take back',
  dismissedBy: ({ who, reason }: { who: string; reason: string }) => `Dismissed by ${who}: ${reason}`,
  failed: 'That was not kept. Try again.',
  onThis: ({ count }: { count: number }) => (count === 1 ? '1 finding' : `${count} findings`),
  prune: {
    title: 'Prune networks',
    description:
      'Removes the networks that nothing uses. What is checked goes, and nothing else; Undo makes it again.',
    candidates: 'Unused networks',
    none: 'Check at least one network.',
    run: 'Prune',
    running: 'Pruning…',
    open: 'Prune networks…',
  },
} as const;

/** What the server says about dismissals. */
export const dismissalSentences = {
  unknown: ({ key }: { key: string }) => `There is no finding ${key} now.`,
  notDismissed: ({ key }: { key: string }) => `The finding ${key} is not dismissed.`,
  unwritable: ({ path }: { path: string }) => ({
    message: 'The dismissal could not be kept.',
    remedy: `Make ${path} writable for Portolan, and see that the disk has room.`,
  }),
} as const;
