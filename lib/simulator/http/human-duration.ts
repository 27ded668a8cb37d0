const step = (amount: number, unit: string): string => `${amount} ${unit}`;

/** As Docker says how long ago something was: `Less than a second`, `About a minute`, `3 weeks`. */
export function humanDuration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 1) return 'Less than a second';
  if (seconds === 1) return '1 second';
  if (seconds < 60) return step(seconds, 'seconds');
  const minutes = Math.floor(seconds / 60);
  if (minutes === 1) return 'About a minute';
  if (minutes < 60) return step(minutes, 'minutes');
  const hours = Math.round(minutes / 60);
  if (hours === 1) return 'About an hour';
  if (hours < 48) return step(hours, 'hours');
  const days = Math.floor(hours / 24);
  if (hours < 24 * 7 * 2) return step(days, 'days');
  if (hours < 24 * 30 * 2) return step(Math.floor(days / 7), 'weeks');
  if (hours < 24 * 365 * 2) return step(Math.floor(days / 30), 'months');
  return step(Math.floor(days / 365), 'years');
}
