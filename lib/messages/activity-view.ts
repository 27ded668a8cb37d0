const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** The words of the activity log. */
export const activityMessages = {
  region: 'Activity',
  title: 'Activity',
  lead: 'Every change made through Portolan, newest first.',
  list: 'Changes',
  results: {
    done: 'Done',
    rolledBack: 'Rolled back',
    failed: 'Failed',
    running: 'Running',
    interrupted: 'Interrupted',
  },
  resultHints: {
    done: 'It was done and verified.',
    rolledBack: 'A step failed; everything was put back as it was.',
    failed: 'A step failed, and not everything could be put back.',
    running: 'It runs right now.',
    interrupted: 'Portolan ended before it did. How far it came is not known.',
  },
  details: ({ summary }: { summary: string }) => `Details of: ${summary}`,
  undo: 'Undo',
  undoLabel: ({ summary }: { summary: string }) => `Undo: ${summary}`,
  undone: 'Undone',
  undoes: 'Took back an earlier change',
  engineSaid: 'The engine said:',
  at: ({ date }: { date: Date }) => moment.format(date),
  ago: ({ age }: { age: string }) => `${age} ago`,
  now: 'just now',
  loading: 'Reading the log…',
  failed: 'The log could not be read.',
  moreFailed: 'The older changes could not be read.',
  retry: 'Try again',
  more: 'Show older changes',
  loadingMore: 'Reading older changes…',
  empty: {
    title: 'Nothing was changed yet.',
    hint: 'Create a network or drag a container onto one: it is noted here, and can be undone.',
  },
} as const;
