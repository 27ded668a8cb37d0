/** Before the first paint: where no theme was chosen, the system's. Inline by necessity, hence with the page's nonce. */
export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {
        "document.documentElement.dataset.theme ||= matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark'"
      }
    </script>
  );
}
