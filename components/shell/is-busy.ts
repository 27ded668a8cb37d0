/** True where a key belongs to something else: to a field that is typed in, or to an open dialog, menu or list. */
export function isBusy(target: EventTarget | null): boolean {
  const typing =
    target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
  return (
    typing ||
    document.querySelector('[role="dialog"][data-state="open"], [role="menu"], [role="listbox"]') !== null
  );
}
