import { z } from 'zod';

const networkTarget = z.looseObject({ Target: z.string() });

/**
 * A service as it is sent back to be changed: all that is not understood here goes back as it came. Source: `GET /services/{id}`.
 */
export const serviceToChangeJson = z.object({
  Version: z.object({ Index: z.number().int() }),
  Spec: z.looseObject({
    TaskTemplate: z.looseObject({ Networks: z.array(networkTarget).nullish() }),
    /** Where networks were said before API 1.25. */
    Networks: z.array(networkTarget).nullish(),
  }),
});

/** The spec with other networks. What is said of a network that stays, such as aliases, stays. */
export function withNetworks(
  spec: z.output<typeof serviceToChangeJson>['Spec'],
  networkIds: readonly string[],
): object {
  const known = [...(spec.TaskTemplate.Networks ?? []), ...(spec.Networks ?? [])];
  const networks = networkIds.map((id) => known.find((one) => one.Target === id) ?? { Target: id });
  const { Networks: _old, ...rest } = spec;
  return { ...rest, TaskTemplate: { ...spec.TaskTemplate, Networks: networks } };
}
