import { shellMessages } from '@/lib/messages/shell';

/** A length of time in one rounded unit. @param milliseconds not negative. */
export function ageInWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 90) return shellMessages.ages.seconds({ count: seconds });
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return shellMessages.ages.minutes({ count: minutes });
  const hours = Math.round(minutes / 60);
  if (hours < 36) return shellMessages.ages.hours({ count: hours });
  return shellMessages.ages.days({ count: Math.round(hours / 24) });
}
