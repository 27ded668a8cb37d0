/** True where the spoken version of the Engine API is at least the one needed. Both as Docker writes them, `1.48`. */
export function apiAtLeast(spoken: string, needed: string): boolean {
  const [major = 0, minor = 0] = spoken.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  return major === neededMajor ? minor >= neededMinor : major > neededMajor;
}
