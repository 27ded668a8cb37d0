import { createContainer } from '../engine/create-container';
import { EngineRefusal } from '../engine/engine-refusal';
import { pauseContainer, running, unpauseContainer } from '../engine/pause-container';
import { pruneContainers, removeContainer } from '../engine/remove-container';
import { renameContainer } from '../engine/rename-container';
import { startContainer } from '../engine/start-container';
import { killContainer, restartContainer, stopContainer } from '../engine/stop-container';
import { addWaiter } from '../engine/waiters';
import { containerCreateBody } from './bodies';
import { containerDetail } from './container-detail';
import { containerEntry } from './container-entry';
import { containersAsked, isTrue } from './container-list';
import { matchesLabels, parseFilters } from './filters';
import { streamArray } from './json-stream';
import { rawStream } from './raw-stream';
import { type Call, done, type Reply, type Route, route, streamed } from './route';
import { containerStats } from './stats-json';
import { containerWish } from './wishes';

const unchanged: Reply = { status: 304, empty: true };

export const containerRoutes: readonly Route[] = [
  route('GET', '/containers/json', async ({ engine, query, response }) => {
    const now = engine.clock.now();
    await streamArray(response, containersAsked(engine, query), (one) => containerEntry(one, now));
    return streamed;
  }),
  route('POST', '/containers/create', async ({ engine, query, body }) => {
    const wish = containerWish(query.get('name') ?? '', containerCreateBody.parse(await body()));
    return { status: 201, json: { Id: createContainer(engine, wish).id, Warnings: [] } };
  }),
  route('POST', '/containers/prune', ({ engine, query }) => {
    const filters = parseFilters(query.get('filters'), ['until', 'label', 'label!']);
    const gone = pruneContainers(engine, (one) => matchesLabels(filters, one.config.labels));
    return { status: 200, json: { ContainersDeleted: gone.length === 0 ? null : gone, SpaceReclaimed: 0 } };
  }),
  route('GET', '/containers/:id/json', ({ engine, param }) => ({
    status: 200,
    json: containerDetail(engine.containers.find(param('id'))),
  })),
  route('POST', '/containers/:id/start', ({ engine, param }) =>
    startContainer(engine, param('id')) ? done : unchanged,
  ),
  route('POST', '/containers/:id/stop', async ({ engine, param, query }) =>
    (await stopContainer(engine, param('id'), seconds(query))) ? done : unchanged,
  ),
  route('POST', '/containers/:id/restart', async ({ engine, param, query }) => {
    await restartContainer(engine, param('id'), seconds(query));
    return done;
  }),
  route('POST', '/containers/:id/kill', ({ engine, param, query }) => {
    killContainer(engine, param('id'), query.get('signal') || 'KILL');
    return done;
  }),
  route('POST', '/containers/:id/pause', ({ engine, param }) => {
    pauseContainer(engine, param('id'));
    return done;
  }),
  route('POST', '/containers/:id/unpause', ({ engine, param }) => {
    unpauseContainer(engine, param('id'));
    return done;
  }),
  route('POST', '/containers/:id/rename', ({ engine, param, query }) => {
    renameContainer(engine, param('id'), query.get('name') ?? '');
    return done;
  }),
  route('POST', '/containers/:id/resize', ({ engine, param }) => {
    running(engine, param('id'));
    return { status: 200, empty: true };
  }),
  route('DELETE', '/containers/:id', ({ engine, param, query }) => {
    removeContainer(engine, param('id'), isTrue(query.get('force')));
    return done;
  }),
  route('POST', '/containers/:id/wait', wait),
  route('GET', '/containers/:id/stats', ({ engine, param }) => ({
    status: 200,
    json: containerStats(engine, engine.containers.find(param('id'))),
  })),
  route('GET', '/containers/:id/top', ({ engine, param }) => {
    const { container, state } = running(engine, param('id'));
    const command = [...(container.config.entrypoint ?? []), ...container.config.cmd].join(' ');
    const process = ['root', String(state.pid), '1', '0', '00:00', '?', '00:00:00', command];
    const titles = ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'];
    return { status: 200, json: { Processes: [process], Titles: titles } };
  }),
  route('GET', '/containers/:id/logs', ({ engine, param, query, response }) => {
    const container = engine.containers.find(param('id'));
    response.setHeader('Content-Type', 'application/vnd.docker.raw-stream');
    if (isTrue(query.get('stdout')))
      response.write(rawStream(container.output, 'stdout', container.config.tty));
    if (!isTrue(query.get('follow')) || container.state.status !== 'running') response.end();
    else endWith(addWaiter(engine, container, { until: 'ended', tell: () => response.end() }), response);
    return streamed;
  }),
];

function seconds(query: URLSearchParams): number | undefined {
  const text = query.get('t');
  return text === null || text === '' ? undefined : Number(text);
}

/** The headers go out at once: the docker CLI starts the container only when it knows that somebody waits. */
function wait({ engine, param, query, response }: Call): Reply {
  const container = engine.containers.find(param('id'));
  const condition = query.get('condition') || 'not-running';
  if (!['not-running', 'next-exit', 'removed'].includes(condition)) {
    throw new EngineRefusal(400, `invalid condition: "${condition}"`);
  }
  response.setHeader('Content-Type', 'application/json');
  response.flushHeaders();
  const tell = (exitCode: number): void => {
    response.end(`${JSON.stringify({ Error: null, StatusCode: exitCode })}\n`);
  };
  const { state } = container;
  if (condition === 'not-running' && state.status !== 'running') tell(state.exitCode);
  else {
    const until = condition === 'removed' ? 'removed' : 'ended';
    endWith(addWaiter(engine, container, { until, tell }), response);
  }
  return streamed;
}

function endWith(cancel: () => void, response: Call['response']): void {
  response.once('close', cancel);
}
