/** What services are called. */
export const serviceWords: readonly string[] = [
  ...['api', 'web', 'worker', 'db', 'cache', 'queue', 'proxy', 'search', 'mail', 'auth', 'cron', 'metrics'],
  ...['gateway', 'billing', 'catalog', 'orders', 'cart', 'users', 'images', 'reports', 'feeds', 'chat'],
];

/** What projects are called. */
export const projectWords: readonly string[] = [
  ...['atlas', 'beacon', 'compass', 'dory', 'estuary', 'fathom', 'galley', 'harbour', 'isthmus', 'jetty'],
  ...['keel', 'lagoon', 'mooring', 'narrows', 'offing', 'pilot', 'quay', 'rudder', 'sextant', 'tiller'],
  ...['undertow', 'voyage', 'wake', 'yard', 'zenith', 'anchor', 'bosun', 'capstan', 'dinghy', 'ensign'],
];

/** Images by the service they are for; a service without one runs its project's own. */
export const serviceImages: Readonly<Record<string, string>> = {
  db: 'postgres:16',
  cache: 'redis:7.4',
  queue: 'rabbitmq:3.13',
  proxy: 'caddy:2.8',
  search: 'opensearch:2.17',
  metrics: 'prom/prometheus:v2.54',
};
