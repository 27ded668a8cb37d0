'use client';
import { useActions } from '@/components/actions/actions-context';
import { Button } from '@/components/ui/button';
import { CommandLine } from '@/components/ui/command-line';
import { CopyButton } from '@/components/ui/copy-button';
import type { Remedy } from '@/lib/domain/findings/remedy';
import { findingsMessages as words } from '@/lib/messages/findings-panel';
import { useRemedy } from './use-remedy';

/** All of a remedy but its sentence: commands, a part of a Compose file, and the dialog that does it, as far as there are such. */
export function RemedyWays({ remedy: { action, commands = [], compose } }: { remedy: Remedy }) {
  const actions = useActions();
  const open = useRemedy();
  return (
    <>
      {commands.length > 0 ? (
        <CommandLine command={commands.join('\n')} label={words.copyCommands} copiedLabel={words.copied} />
      ) : null}
      {compose === undefined ? null : (
        <div className="flex items-start gap-1 rounded-md border border-line bg-sunken py-1 pl-3 pr-1">
          <pre className="min-w-0 flex-1 overflow-x-auto py-0.5 font-mono text-xs leading-5">{compose}</pre>
          <CopyButton text={compose} label={words.copyCompose} copiedLabel={words.copied} />
        </div>
      )}
      {action === undefined ? null : (
        <Button
          size="small"
          disabled={actions.disabled !== undefined}
          title={actions.disabled?.because}
          onClick={() => open(action)}
        >
          {words.actions[action.operation]}
        </Button>
      )}
    </>
  );
}
