/** A wind rose with the courses of a portolan chart. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
      className="shrink-0"
    >
      <circle cx="10" cy="10" r="8.5" fill="none" stroke="var(--accent)" strokeWidth="1.5" />
      <path d="M10 1.5 L12 10 L10 18.5 L8 10 Z" fill="var(--accent)" />
      <path d="M1.5 10 H18.5" stroke="var(--accent)" strokeWidth="1.2" />
    </svg>
  );
}
