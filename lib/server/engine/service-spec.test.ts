import { expect, test } from 'vitest';
import { serviceToChangeJson, withNetworks } from './service-spec';

const service = {
  ID: 'svc',
  Version: { Index: 12 },
  Spec: {
    Name: 'crew',
    TaskTemplate: {
      ContainerSpec: { Image: 'busybox', Secrets: [{ SecretName: 'key' }] },
      Networks: [{ Target: 'fleet', Aliases: ['sailors'] }, { Target: 'shore' }],
    },
    Mode: { Replicated: { Replicas: 2 } },
  },
};

test('other networks leave all else of a service as it was, and of a network that stays as well', () => {
  const { Spec } = serviceToChangeJson.parse(service);
  expect(withNetworks(Spec, ['fleet', 'port'])).toEqual({
    ...service.Spec,
    TaskTemplate: {
      ...service.Spec.TaskTemplate,
      Networks: [{ Target: 'fleet', Aliases: ['sailors'] }, { Target: 'port' }],
    },
  });
});

test('networks of an old service are said in the new place', () => {
  const old = { ...service.Spec, TaskTemplate: {}, Networks: [{ Target: 'fleet' }] };
  const { Spec } = serviceToChangeJson.parse({ ...service, Spec: old });
  expect(withNetworks(Spec, ['fleet'])).toEqual({
    Name: 'crew',
    Mode: service.Spec.Mode,
    TaskTemplate: { Networks: [{ Target: 'fleet' }] },
  });
});
