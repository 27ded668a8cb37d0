/** An environment in which the docker CLI and dockerd know nothing of the user's engine, context and credentials. */
export function withoutDockerSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const copy = { ...env };
  for (const name of Object.keys(copy)) if (name.startsWith('DOCKER_')) delete copy[name];
  return copy;
}
