import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import './globals.css';
import { ThemeScript } from './theme-script';

export const metadata: Metadata = {
  title: 'Portolan',
  description: "A live chart of Docker's networks and containers",
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

/** The theme is a cookie so that the first paint has it; without one the page follows the system (theme-script.tsx). */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get('portolan_theme')?.value;
  return (
    <html
      lang="en"
      data-theme={theme === 'dark' || theme === 'light' ? theme : undefined}
      suppressHydrationWarning
    >
      <head>
        <ThemeScript nonce={(await headers()).get('x-nonce') ?? undefined} />
      </head>
      <body>{children}</body>
    </html>
  );
}
