import { connection } from 'next/server';
import { SignInForm } from '@/components/shell/sign-in-form';

/** Where everyone lands who has no session; `problem` says why the token in the address opened none (lib/server/http/gate.ts). */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ problem?: string | string[] }>;
}) {
  await connection();
  const { problem } = await searchParams;
  return <SignInForm problem={problem === 'wrong' || problem === 'too-many' ? problem : undefined} />;
}
