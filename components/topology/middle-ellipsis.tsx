const tailLength = 8;

/**
 * A name that gives way in its middle, not at its end: `shop_frontend_…_proxy-1` tells more than `shop_frontend_intern…`.
 * Decorative: what it stands in carries the whole name.
 */
export function MiddleEllipsis({ text, className = '' }: { text: string; className?: string }) {
  const split = text.length > 2 * tailLength ? text.length - tailLength : text.length;
  return (
    <span aria-hidden className={`flex min-w-0 whitespace-pre ${className}`}>
      <span className="overflow-hidden text-ellipsis">{text.slice(0, split)}</span>
      {split === text.length ? null : <span className="shrink-0">{text.slice(split)}</span>}
    </span>
  );
}
