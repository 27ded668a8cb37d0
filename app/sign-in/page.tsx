import { connection } from 'next/server';
import { SignInForm } from '@/components/shell/sign-in-form';

/** Where everyone lands who has no session. */
export default async function SignInPage() {
  await connection();
  return <SignInForm />;
}
