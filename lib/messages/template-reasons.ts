import type { ReasonsByCode } from './reasons-by-code';
import { type Catalogue, listed, type Told } from './told';

type About = 'template-holds-no' | 'template-of-template' | 'template-unknown' | 'template-and-own';

/** What is wrong with a template of networks, or with a network that is to be made of one. */
export const templateReasons: Catalogue<Pick<ReasonsByCode, About>, Told> = {
  'template-holds-no': ({ setting }) => ({
    message: {
      internal: 'A template can not be internal: each network that is made of it says that itself.',
      attachable: 'A template can not be attachable: each network that is made of it says that itself.',
      ingress: 'A template can not be an ingress network.',
      scope: 'A template belongs to this engine alone, so it has no scope.',
    }[setting],
    remedy: 'Leave it off here.',
  }),
  'template-of-template': ({ network }) => ({
    message: `A template can not be made of another, and ${network} is one.`,
    remedy: 'Leave one of the two off.',
  }),
  'template-unknown': ({ network, known }) => ({
    message: `This engine has no template ${network}.`,
    remedy:
      known.length === 0
        ? 'It has none at all: make one first, as a template only.'
        : `It has ${listed(known)}.`,
  }),
  'template-and-own': ({ network }) => ({
    message: `Addresses, options and labels come from the template ${network}, and the engine takes no others beside them.`,
    remedy: 'Leave them out here, or leave the template out.',
  }),
};
