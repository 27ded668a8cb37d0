import type { Need, NetworkForm } from './network-form';

/** The driver that each need is met by. */
const drivers: Readonly<Record<Need, string>> = {
  talk: 'bridge',
  lan: 'macvlan',
  hosts: 'overlay',
  alone: 'bridge',
  share: 'host',
};

/** Answers the dialog's question: takes the driver that is recommended, and what makes it meet the need. */
export function withNeed(form: NetworkForm, need: Need): NetworkForm {
  return {
    ...form,
    need,
    driver: drivers[need],
    kind: 'network',
    internal: need === 'alone' || (form.need === 'alone' ? false : form.internal),
    // What spans hosts is of use to containers run by hand only where they may join.
    attachable: need === 'hosts' || (form.need === 'hosts' ? false : form.attachable),
  };
}

/** Takes a driver that was chosen by its name. */
export function withDriver(form: NetworkForm, driver: string): NetworkForm {
  const { need, ...rest } = form;
  return { ...rest, ...(need !== undefined && drivers[need] === driver && { need }), driver };
}
