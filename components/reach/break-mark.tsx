import { Unlink } from 'lucide-react';

/** Where a way breaks: the same shape on the chart and in the panel. Decorative: the sentence stands beside it. */
export function BreakMark({ size = 14, className = '' }: { size?: number; className?: string }) {
  return <Unlink size={size} aria-hidden className={`shrink-0 ${className}`} />;
}
