/** The names of all interfaces of a network namespace. Source: `/proc/net/dev`. */
export function parseProcNetDev(text: string): string[] {
  return text.split('\n').flatMap((line) => /^\s*([^\s:]+):/.exec(line)?.[1] ?? []);
}
