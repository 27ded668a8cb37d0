import { CopyButton } from './copy-button';

/** A shell command to read and copy; long ones wrap. */
export function CommandLine({
  command,
  label,
  copiedLabel,
}: {
  command: string;
  label: string;
  copiedLabel: string;
}) {
  return (
    <div className="flex items-start gap-1 rounded-md border border-line bg-sunken py-1 pl-3 pr-1">
      <code className="min-w-0 flex-1 whitespace-pre-wrap py-0.5 font-mono text-xs leading-5 text-ink [overflow-wrap:anywhere]">
        {command}
      </code>
      <CopyButton text={command} label={label} copiedLabel={copiedLabel} />
    </div>
  );
}
