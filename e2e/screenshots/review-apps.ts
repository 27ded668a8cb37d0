import type { ContainerPlan } from './home-server';

/** A review environment per pull request: what fills a build machine. */
const pulls = Array.from({ length: 20 }, (_, index) => 1204 + index * 7);
const services = ['web', 'api', 'worker', 'db', 'cache', 'mail', 'storybook'];

const networkOf = (pull: number) => `review-${pull}_default`;

/** With subnets of their own, for Docker's pools end after about thirty. */
export const reviewNetworks: readonly { name: string; args: readonly string[] }[] = pulls.map(
  (pull, index) => ({ name: networkOf(pull), args: ['--subnet', `10.80.${index}.0/24`] }),
);

/** 140 containers. */
export const reviewContainers: readonly ContainerPlan[] = pulls.flatMap((pull) =>
  services.map(
    (service): ContainerPlan => ({
      name: `review-${pull}-${service}-1`,
      project: `review-${pull}`,
      image: `shop/${service}:pr-${pull}`,
      networks: [networkOf(pull)],
      args: [],
    }),
  ),
);
