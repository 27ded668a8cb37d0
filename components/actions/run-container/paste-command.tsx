'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ContainerSpec } from '@/lib/domain/container-spec';
import { readRunCommand } from '@/lib/domain/read-run-command';
import { runContainerMessages } from '@/lib/messages/run-container';
import { Disclosure } from '../form/disclosure';
import { Field, inputLook } from '../form/field';

const words = runContainerMessages.paste;

/** A `docker run` line to fill the form from. */
export function PasteCommand({ id, onFill }: { id: string; onFill: (text: string) => void }) {
  const [text, setText] = useState('');
  const read = readRunCommand(text);
  const isTyped = text.trim() !== '';
  return (
    <Disclosure title={words.title}>
      <div className="space-y-2">
        <Field id={id} label={words.label} error={isTyped && !read.ok ? words[read.why] : undefined}>
          {(aria) => (
            <textarea
              {...aria}
              rows={3}
              className={`${inputLook} h-auto! py-1.5 font-mono`}
              value={text}
              placeholder={words.placeholder}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button
          size="small"
          disabled={!read.ok}
          onClick={() => {
            onFill(text);
            setText('');
          }}
        >
          {words.fill}
        </Button>
      </div>
    </Disclosure>
  );
}

/** What a command asked for that the form has no place for: named, for it is not in what will be run. */
export function LeftOut({ left }: { left: readonly string[] }) {
  if (left.length === 0) return <Notice kind="info" title={words.filled} />;
  return (
    <Notice kind="warning" title={words.left({ count: left.length })}>
      <ul className="font-mono text-xs [overflow-wrap:anywhere]">
        {left.map((flag) => (
          <li key={flag}>{flag}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** @returns what the text asks for where it is a `docker run` line that can be read. */
export function specOfPaste(text: string): { spec: ContainerSpec; left: string[] } | undefined {
  const read = readRunCommand(text);
  return read.ok ? read : undefined;
}
