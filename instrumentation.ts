/** Next calls this once, before the first request. Only the Node runtime has sockets to watch engines over. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startWatching } = await import('./lib/server/start-watching');
  await startWatching();
}
