/**
 * Worst last. `note`: worth knowing, nothing is wrong. `warning`: works, but is likely not what is wanted, or soon fails. `problem`: fails
 * now, or with the next start. Notes are told where they are asked for; the others are counted.
 */
export const severities = ['note', 'warning', 'problem'] as const;
export type Severity = (typeof severities)[number];

/** True for what is counted where everybody sees it. */
export function isLoud(severity: Severity): boolean {
  return severity !== 'note';
}

/** @returns less than 0 where `a` is to be told before `b`: the worse first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return severities.indexOf(b) - severities.indexOf(a);
}
