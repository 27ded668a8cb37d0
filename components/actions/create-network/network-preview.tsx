'use client';
import { useState } from 'react';
import { CommandLine } from '@/components/ui/command-line';
import { CopyButton } from '@/components/ui/copy-button';
import { composeFragment } from '@/lib/domain/compose-fragment';
import { createNetworkCommand } from '@/lib/domain/docker-command';
import type { NetworkSpec } from '@/lib/domain/network-spec';
import { createNetworkMessages } from '@/lib/messages/create-network';

const words = createNetworkMessages;
const views = ['command', 'compose'] as const;

/** The network as it is typed, as the docker command that makes it and as a Compose fragment that declares it. */
export function NetworkPreview({ spec }: { spec: NetworkSpec }) {
  const [view, setView] = useState<(typeof views)[number]>('command');
  const named = { ...spec, name: spec.name || words.nameInCommand };
  return (
    <div className="w-full">
      <div role="radiogroup" aria-label={words.preview.label} className="mb-1.5 flex gap-1">
        {views.map((one) => (
          <label
            key={one}
            className="cursor-pointer rounded px-1.5 py-0.5 text-2xs text-ink-faint hover:text-ink has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent max-sm:py-1.5"
          >
            <input
              type="radio"
              name="create-network-preview"
              className="sr-only"
              checked={view === one}
              onChange={() => setView(one)}
            />
            {words.preview[one]}
          </label>
        ))}
      </div>
      <div className="max-h-28 overflow-y-auto rounded-md max-sm:max-h-[72px]">
        {view === 'command' ? (
          <CommandLine
            command={createNetworkCommand(named)}
            label={words.copyCommand}
            copiedLabel={words.copied}
          />
        ) : (
          <ComposeView fragment={composeFragment(named)} />
        )}
      </div>
    </div>
  );
}

function ComposeView({ fragment }: { fragment: string | undefined }) {
  if (fragment === undefined) return <p className="text-xs text-ink-soft">{words.preview.noCompose}</p>;
  return (
    <div className="flex items-start gap-1 rounded-md border border-line bg-sunken py-1 pl-3 pr-1">
      <pre className="min-w-0 flex-1 overflow-x-auto py-0.5 font-mono text-xs leading-5 text-ink">
        {fragment}
      </pre>
      <CopyButton text={fragment} label={words.preview.copyCompose} copiedLabel={words.copied} />
    </div>
  );
}
