'use client';
import { ClipboardPaste } from 'lucide-react';
import { type ClipboardEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { parseNetworkCommand } from '@/lib/domain/parse-network-command';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { Field, inputLook } from '../form/field';
import { formOfSpec } from './form-of-spec';
import type { NetworkForm } from './network-form';

const words = createNetworkMessages.paste;
const id = 'create-network-paste';

/** A place to paste a `docker network create` into, which then fills the form; what it says besides is named. */
export function PasteCommand({ replace }: { replace: (form: NetworkForm) => void }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [filled, setFilled] = useState<{ unread: readonly string[] }>();

  const take = (command: string) => {
    const parsed = parseNetworkCommand(command);
    if (!parsed.ok) {
      setProblem(words.problems[parsed.why]);
      return;
    }
    replace(formOfSpec(parsed.spec));
    setFilled({ unread: parsed.unread });
    setProblem(undefined);
    setOpen(false);
    setText('');
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text');
    // Over a part of what stands there it is only an edit.
    if (text.trim() !== '' || !parseNetworkCommand(pasted).ok) return;
    event.preventDefault();
    take(pasted);
  };

  if (!open) {
    return (
      <div className="space-y-2">
        {filled ? (
          <div role="status">
            <Notice kind={filled.unread.length === 0 ? 'info' : 'warning'} title={words.filled}>
              {filled.unread.length === 0 ? null : words.unread({ words: filled.unread.join('  ') })}
            </Notice>
          </div>
        ) : null}
        <Button size="small" look="quiet" className="-ml-2" onClick={() => setOpen(true)}>
          <ClipboardPaste size={13} aria-hidden />
          {words.open}
        </Button>
      </div>
    );
  }
  return (
    <div className="space-y-2 rounded-lg border border-line p-3">
      <Field id={id} label={words.label} hint={words.hint} error={problem}>
        {(aria) => (
          <textarea
            {...aria}
            // biome-ignore lint/a11y/noAutofocus: it was asked for to be pasted into
            autoFocus
            rows={3}
            className={`${inputLook} h-auto max-sm:h-auto resize-y py-1.5 font-mono text-xs`}
            value={text}
            spellCheck={false}
            onPaste={onPaste}
            onChange={(event) => {
              setText(event.target.value);
              setProblem(undefined);
            }}
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button size="small" onClick={() => take(text)}>
          {words.fill}
        </Button>
        <Button size="small" look="quiet" onClick={() => setOpen(false)}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}
