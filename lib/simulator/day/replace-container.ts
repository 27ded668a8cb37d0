import { connect } from '../engine/connect';
import type { Attachment, Container, EndpointWish } from '../engine/container';
import { createContainer } from '../engine/create-container';
import type { Engine } from '../engine/engine';
import { removeContainer } from '../engine/remove-container';
import { startContainer } from '../engine/start-container';

/**
 * Takes a container away and makes it anew of another image, on the networks that it is on now, as Compose does when it deploys.
 * @throws EngineRefusal
 */
export function replaceContainer(engine: Engine, old: Container, image: string): Container {
  engine.images.add(image);
  const [home, ...guests] = [...old.attachments].map(([name, one]) => ({ name, wish: wishOf(old, one) }));
  removeContainer(engine, old.id, true);
  const { hostname, ...config } = old.config;
  const container = createContainer(engine, {
    name: old.name,
    image,
    config: { ...config, hostname: hostname === old.id.slice(0, 12) ? '' : hostname },
    host: old.hostConfig,
    endpoints: home === undefined ? new Map() : new Map([[home.name, home.wish]]),
  });
  for (const { name, wish } of guests) connect(engine, name, container.id, wish);
  startContainer(engine, container.id);
  return container;
}

/** The names that an endpoint has because of the old container's id go with it. */
function wishOf(old: Container, { wish }: Attachment): EndpointWish {
  const own = old.id.slice(0, 12);
  const aliases = (wish.aliases ?? []).filter((alias) => alias !== own);
  return { ...wish, aliases: aliases.length === 0 ? null : aliases };
}
