'use client';
import { Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Tooltip } from '@/components/ui/tooltip';
import { shellMessages } from '@/lib/messages/shell';

type Theme = 'dark' | 'light';

/** Switches the theme and remembers it in a cookie, so that the server's first paint has it. */
export function ThemeToggle() {
  const theme = useSyncExternalStore(subscribe, themeNow, () => 'dark' as const);
  const label = theme === 'dark' ? shellMessages.theme.toLight : shellMessages.theme.toDark;
  const Icon = theme === 'dark' ? Sun : Moon;
  return (
    <Tooltip text={label} side="bottom">
      <button
        type="button"
        aria-label={label}
        onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-raised hover:text-ink"
      >
        <Icon size={16} aria-hidden />
      </button>
    </Tooltip>
  );
}

function themeNow(): Theme {
  return document.documentElement.dataset.theme === 'light' ? 'light' : 'dark';
}

function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in all browsers that Portolan serves.
  document.cookie = `portolan_theme=${theme}; path=/; max-age=31536000; samesite=strict`;
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
