import { formatNanos } from '../engine/engine-clock';
import type { Image } from '../engine/image-table';
import { type PullWord, pullImage } from '../engine/pull-image';
import { type Call, type Reply, type Route, route, streamed } from './route';

export const imageRoutes: readonly Route[] = [
  route('GET', '/images/json', ({ engine }) => ({
    status: 200,
    json: engine.images.all().map((image) => ({
      Containers: -1,
      Created: Number(image.createdAt / 1_000_000_000n),
      Id: image.id,
      Labels: null,
      ParentId: '',
      RepoDigests: null,
      RepoTags: image.tags,
      SharedSize: -1,
      Size: image.size,
      VirtualSize: image.size,
    })),
  })),
  route('GET', '/images/*name/json', ({ engine, param }) => ({
    status: 200,
    json: imageDetail(engine.images.find(param('name'))),
  })),
  route('POST', '/images/create', pull),
  route('POST', '/images/*name/tag', ({ engine, param, query }) => {
    engine.images.tag(param('name'), `${query.get('repo') ?? ''}:${query.get('tag') || 'latest'}`);
    return { status: 201, text: '' };
  }),
];

/** A reader that goes calls the pull off, as it does on a real engine. */
function pull({ engine, query, response }: Call): Reply {
  const [name = '', own] = splitTag(query.get('fromImage') ?? '');
  const image = { name, tag: query.get('tag') || own || 'latest' };
  response.setHeader('Content-Type', 'application/json');
  const tell = ({ status, id, current, total }: PullWord): void => {
    const progressDetail = current === undefined ? {} : { current, total };
    response.write(`${JSON.stringify({ status, progressDetail, ...(id !== undefined && { id }) })}\r\n`);
  };
  const cancel = pullImage(engine, image, tell, () => response.end());
  response.once('close', cancel);
  return streamed;
}

function splitTag(reference: string): [string, string | undefined] {
  const found = /^(.*):([^/:]+)$/.exec(reference);
  return [found?.[1] ?? reference, found?.[2]];
}

function imageDetail(image: Image): object {
  return {
    Id: image.id,
    RepoTags: image.tags,
    RepoDigests: [],
    ...{ Parent: '', Comment: '', Created: formatNanos(image.createdAt), Container: '', DockerVersion: '' },
    Author: '',
    Config: { Env: image.env, Cmd: image.cmd, Entrypoint: null, Labels: null },
    ...{ Architecture: 'amd64', Os: 'linux', Size: image.size, VirtualSize: image.size },
    GraphDriver: { Data: {}, Name: 'overlay2' },
    RootFS: { Type: 'layers', Layers: [] },
    Metadata: { LastTagTime: formatNanos(image.createdAt) },
  };
}
