import { formatNanos } from '../engine/engine-clock';
import type { Image } from '../engine/image-table';
import { type Route, route } from './route';

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
  route('POST', '/images/create', ({ engine, query }) => {
    const name = query.get('fromImage') ?? '';
    const tag = query.get('tag') || 'latest';
    engine.images.add(`${name}:${tag}`);
    // There is no registry to ask: whatever is wanted is there.
    const lines = [
      { status: `Pulling from ${name}`, id: tag },
      { status: `Status: Downloaded ${name}:${tag}` },
    ];
    return { status: 200, text: lines.map((line) => `${JSON.stringify(line)}\n`).join('') };
  }),
  route('POST', '/images/*name/tag', ({ engine, param, query }) => {
    engine.images.tag(param('name'), `${query.get('repo') ?? ''}:${query.get('tag') || 'latest'}`);
    return { status: 201, text: '' };
  }),
];

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
