'use client';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { call, ProblemError } from '@/lib/client/call';
import { shellMessages } from '@/lib/messages/shell';
import { Logo } from './logo';

const words = shellMessages.signIn;

const problems = { wrong: words.wrong, 'too-many': words.tooMany } as const;

/** Asks for the token that the start printed. @param problem what was wrong with the one in the address, if there was one. */
export function SignInForm({ problem }: { problem: keyof typeof problems | undefined }) {
  const [failure, setFailure] = useState<string | undefined>(problem && problems[problem]);
  const [sending, setSending] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const token = String(new FormData(event.currentTarget).get('token') ?? '').trim();
    setSending(true);
    setFailure(undefined);
    try {
      await call('signIn', { body: { token } });
      // A navigation, not a render: the page behind it is another, and its cookie is new.
      window.location.replace('/');
    } catch (error) {
      setFailure(sentenceOf(error));
      setSending(false);
    }
  };

  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center px-5 py-10">
      <div className="rounded-xl border border-line bg-surface p-6 shadow-card">
        <Logo size={28} />
        <h1 className="mt-4 text-lg font-semibold">{words.title}</h1>
        <p className="mt-2 text-ink-soft">{words.why}</p>
        <p className="mt-2 text-ink-soft">{words.how}</p>
        <form onSubmit={(event) => void submit(event)} className="mt-5 flex flex-col gap-3">
          <label className="flex flex-col gap-1">
            <span className="text-xs font-medium">{words.token}</span>
            <input
              name="token"
              type="password"
              required
              autoComplete="current-password"
              className="h-9 rounded-md border border-line bg-surface px-3 font-mono text-xs hover:border-line-strong"
            />
          </label>
          {failure ? <Notice kind="error" title={failure} /> : null}
          <Button type="submit" look="primary" disabled={sending} className="h-9">
            {words.submit}
          </Button>
        </form>
      </div>
    </main>
  );
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof ProblemError)) throw error;
  if (error.problem === 'network' || error.problem === 'unreadable') return words.unreachable;
  if (error.problem.code === 'too-many') return words.tooMany;
  if (error.problem.code === 'not-signed-in') return words.wrong;
  return error.problem.detail;
}
