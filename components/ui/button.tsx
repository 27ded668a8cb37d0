import type { ButtonHTMLAttributes } from 'react';

const looks = {
  primary: 'bg-accent text-accent-ink border-transparent font-medium hover:brightness-110',
  plain: 'bg-surface text-ink border-line hover:bg-raised hover:border-line-strong',
  quiet: 'bg-transparent text-ink-soft border-transparent hover:bg-raised hover:text-ink',
  danger: 'bg-surface text-broken border-bad-line hover:bg-bad-wash',
} as const;

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: keyof typeof looks;
  size?: 'small' | 'normal';
};

/** A button. `primary` at most once in sight. */
export function Button({ look = 'plain', size = 'normal', className = '', type = 'button', ...rest }: Props) {
  const room = size === 'small' ? 'h-7 px-2 text-xs gap-1' : 'h-8 px-3 text-sm gap-1.5';
  return (
    <button
      type={type}
      className={`inline-flex shrink-0 items-center justify-center whitespace-nowrap rounded-md border transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50 ${room} ${looks[look]} ${className}`}
      {...rest}
    />
  );
}
