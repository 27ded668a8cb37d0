'use client';
import { useActions } from '@/components/actions/actions-context';
import { Button } from '@/components/ui/button';
import { CommandLine } from '@/components/ui/command-line';
import { CopyButton } from '@/components/ui/copy-button';
import type { Finding } from '@/lib/domain/findings/finding';
import { describeFinding } from '@/lib/messages/findings';
import { findingsMessages as words } from '@/lib/messages/findings-panel';
import { useRemedy } from './use-remedy';

/** What mends a finding: words, and where there is one a dialog that does it, commands, or a part of a Compose file. */
export function FindingRemedy({ finding }: { finding: Finding }) {
  const actions = useActions();
  const open = useRemedy();
  const { action, commands = [], compose } = finding.remedy;
  return (
    <div className="space-y-2">
      <p className="text-ink-soft [overflow-wrap:anywhere]">{describeFinding(finding).remedy}</p>
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
    </div>
  );
}
