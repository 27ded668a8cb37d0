import type { LifeReason, RunReason } from '../domain/run-reason';
import type { ReasonsByCode } from './reasons-by-code';
import { type Catalogue, listed, type Told } from './told';

/** Why a container can not be run. */
export const runReasons: Catalogue<Pick<ReasonsByCode, RunReason['code']>, Told> = {
  'image-empty': () => ({
    message: 'A container is run from an image.',
    remedy: 'Choose one that the engine holds, or type the name of one to pull.',
  }),
  'image-invalid': ({ image }) => ({
    message: `“${image}” can not be the name of an image.`,
    remedy: 'Write it as nginx, nginx:1.27 or ghcr.io/owner/name:tag, in small letters.',
  }),
  'image-missing': ({ image }) => ({
    message: `The engine does not hold the image ${image}.`,
    remedy: `Pull it first: docker pull ${image}`,
  }),
  'container-name-invalid': ({ name }) => ({
    message: `“${name}” can not be the name of a container.`,
    remedy: 'Use at least two letters, digits, dashes, underscores or dots, a letter or digit first.',
  }),
  'container-name-in-use': ({ name, holder }) => ({
    message: `The container ${holder} is called ${name} already.`,
    remedy: 'Choose another name, or remove or rename that container.',
  }),
  'restart-policy-invalid': ({ policy }) => ({
    message: `“${policy}” is no restart policy.`,
    remedy: 'Use no, on-failure, on-failure:<times>, unless-stopped or always.',
  }),
  'env-invalid': ({ name }) => ({
    message: `“${name}” can not be the name of a variable.`,
    remedy: 'It needs a name, and no equals sign in it.',
  }),
  'driver-option-invalid': ({ option }) => ({
    message: `“${option}” can not be the name of an option.`,
    remedy: 'It needs a name, and no equals sign in it.',
  }),
  'link-local-invalid': ({ address }) => ({
    message: `“${address}” is not an address.`,
    remedy: 'Write it as 169.254.1.5 or fe80::5.',
  }),
  'port-invalid': ({ port }) => ({ message: `${port} is no port.`, remedy: 'Ports are 1 to 65535.' }),
  'port-host-ip-invalid': ({ address }) => ({
    message: `“${address}” is not an address of a host.`,
    remedy: 'Write an address such as 127.0.0.1, or leave it out to publish on all of them.',
  }),
  'port-twice': ({ port }) => ({
    message: `${port} would open a port of the host that another line opens already.`,
    remedy: 'Use another port of the host.',
  }),
  'port-taken': ({ port, holder }) => ({
    message: `${port} can not be published: ${holder} has that port of the host.`,
    remedy: `Use another port of the host, or stop ${holder} first.`,
  }),
  'port-taken-on-host': ({ port, address }) => ({
    message: `${port} can not be published: a program on the host listens on that port, at ${address}.`,
    remedy: 'Use another port of the host, or end that program first.',
  }),
  'ports-on-stackless': ({ network }) => ({
    message:
      network === 'host'
        ? 'On host nothing is published: whatever the container opens is open on the host, and Docker would drop these ports without a word.'
        : `On ${network} there is nothing to publish ports through, and Docker would drop them without a word.`,
    remedy: 'Leave the ports out, or choose a bridge network.',
  }),
  'endpoint-on-stackless': ({ network }) => ({
    message: `On ${network} a container has no endpoint of its own: no address, MAC, alias or option can be chosen.`,
    remedy: 'Leave it out, or choose another network.',
  }),
  'mac-taken': ({ mac, network, holder }) => ({
    message: `${holder} has the MAC address ${mac} where ${network} would hear it too, and two of the same take each other’s packets.`,
    remedy: 'Choose another, or none, and the engine makes one up.',
  }),
  'run-target-unknown': ({ network }) => ({
    message: `The engine has no network ${network}.`,
    remedy: 'Choose one that is there, or create it first.',
  }),
};

/** Why a container can not be started, stopped, paused or removed. */
export const lifeReasons: Catalogue<Pick<ReasonsByCode, LifeReason['code']>, Told> = {
  'task-lifecycle': ({ container, service }) => ({
    message: `${container} is a task of the Swarm service ${service}: Swarm starts and ends its tasks, and replaces one that is ended by hand.`,
    remedy: `Change the service: docker service scale ${service}=<number>, or docker service update --force ${service}`,
  }),
  'already-so': ({ container, state }) => ({ message: `${container} is ${state} already.` }),
  'is-paused': ({ container }) => ({
    message: `${container} is paused.`,
    remedy: 'Unpause it: it then goes on where it was.',
  }),
  'is-restarting': ({ container }) => ({
    message: `${container} keeps restarting, and there is nothing to pause between two starts.`,
    remedy: 'Stop it, and look into its logs for why it ends.',
  }),
  'not-running': ({ container }) => ({ message: `${container} is not running.` }),
  'not-paused': ({ container }) => ({ message: `${container} is not paused.` }),
  'running-needs-force': ({ container }) => ({
    message: `${container} is running.`,
    remedy: 'Stop it first, or remove it by force: it is then killed without time to end in order.',
  }),
  'start-needs-networks': ({ container, networks }) => ({
    message: `${container} would not start: ${listed(networks)}, which it was put on, ${networks.length === 1 ? 'is' : 'are'} gone.`,
    remedy:
      'Disconnect it from what is gone and connect it to another network. Where it was made on that network, newer engines want one of that name again, or the container run anew.',
  }),
  'start-needs-owner': ({ container, owner }) => ({
    message: `${container} would not start: it shares the network of ${owner}, which does not run.`,
    remedy: `Start ${owner} first.`,
  }),
  'start-address-taken': ({ container, address, network, holder }) => ({
    message: `${container} would not start: its fixed address ${address} on ${network} is now held by ${holder}.`,
    remedy: `Stop ${holder}, or move ${container} and choose another address.`,
  }),
  'start-port-taken': ({ container, port, holder }) => ({
    message: `${container} would not start: it publishes ${port}, and ${holder} has that port of the host.`,
    remedy: `Stop ${holder} first.`,
  }),
  'start-port-taken-on-host': ({ container, port, address }) => ({
    message: `${container} would not start: it publishes ${port}, and a program on the host listens on that port, at ${address}.`,
    remedy: 'End that program first.',
  }),
};
