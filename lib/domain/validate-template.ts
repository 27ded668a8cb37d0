import type { NetworkSpec } from './network-spec';
import type { Reason, TemplateSetting } from './reason';
import type { SpecContext } from './spec-context';
import { templateOf } from './template';

/** What a template may hold, and what a network that is made of one may still say itself: its name, its driver and how it is used. */
export function validateTemplate(spec: NetworkSpec, context: SpecContext): Reason[] {
  return [
    ...(spec.configOnly ? ofTemplate(spec) : []),
    ...(spec.configFrom ? madeOfTemplate(spec, context) : []),
  ];
}

function ofTemplate(spec: NetworkSpec): Reason[] {
  const settings: TemplateSetting[] = [
    ...(spec.internal ? (['internal'] as const) : []),
    ...(spec.attachable ? (['attachable'] as const) : []),
    ...(spec.ingress ? (['ingress'] as const) : []),
    ...(spec.scope !== undefined ? (['scope'] as const) : []),
  ];
  return settings.map((setting): Reason => ({ code: 'template-holds-no', field: setting, setting }));
}

function madeOfTemplate(spec: NetworkSpec, context: SpecContext): Reason[] {
  const field = 'configFrom';
  const network = spec.configFrom ?? '';
  if (spec.configOnly) return [{ code: 'template-of-template', field, network }];
  if (templateOf(spec, context.networks) === undefined) {
    const known = context.networks.filter((one) => one.configOnly).map((one) => one.name);
    return [{ code: 'template-unknown', field, network, known }];
  }
  return hasOwnSettings(spec) ? [{ code: 'template-and-own', field, network }] : [];
}

function hasOwnSettings(spec: NetworkSpec): boolean {
  const ownIpam = spec.ipamDriver !== undefined && spec.ipamDriver !== '' && spec.ipamDriver !== 'default';
  const records = [spec.options, spec.labels, spec.ipamOptions];
  return (
    ownIpam ||
    spec.enableIPv6 ||
    !spec.enableIPv4 ||
    spec.subnets.length > 0 ||
    Boolean(spec.parent) ||
    Boolean(spec.mode) ||
    records.some((record) => Object.keys(record).length > 0)
  );
}
