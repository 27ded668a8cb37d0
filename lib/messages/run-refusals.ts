import type { Refusal } from './refusal';

/** What an engine says when it does not pull an image, or does not make or start a container. The first that matches is told. */
export const runRefusals: readonly Refusal[] = [
  {
    words: /toomanyrequests|too many requests/i,
    tell: () => ({
      message: 'The registry lets nobody pull so often.',
      remedy: 'Wait a while, or log in on the engine’s host with docker login.',
    }),
  },
  {
    words: /pull access denied for (\S+?),|repository (\S+) not found|denied: requested access/i,
    tell: ([, denied, missing]) => ({
      message: `The registry has no image ${denied ?? missing ?? 'of that name'}, or shows it only to those who have logged in.`,
      remedy: 'See that the name is right, or log in on the engine’s host with docker login.',
    }),
  },
  {
    words: /manifest (?:for (\S+) not found|unknown)/i,
    tell: ([, image = 'that image']) => ({
      message: `The registry has no such tag: ${image}.`,
      remedy: 'Look up which tags there are, and name one of them.',
    }),
  },
  {
    words: /no matching manifest for (\S+)/i,
    tell: ([, platform = '']) => ({
      message: `The image is not made for this engine’s kind of machine (${platform}).`,
      remedy: 'Use an image, or a tag of it, that is.',
    }),
  },
  {
    words: /unauthorized: |no basic auth credentials/i,
    tell: () => ({
      message: 'The registry shows this image only to those who have logged in.',
      remedy: 'Log in on the engine’s host with docker login, or load the image there with docker load.',
    }),
  },
  {
    words:
      /(?:Get|Head) "?https?:\/\/.*(?:no such host|connection refused|i\/o timeout|timeout|unreachable|deadline exceeded|misbehaving|certificate|EOF|canceled)/i,
    tell: () => ({
      message: 'The engine could not reach the registry.',
      remedy:
        'See that the registry’s name is right and that the engine’s host is on the network, or load the image there with docker load.',
    }),
  },
  {
    words:
      /exec: "(.+?)": .*(?:no such file or directory|executable file not found|permission denied|is a directory)/i,
    tell: ([, program = '']) => ({
      message: `The image has no program ${program} that could be run.`,
      remedy: 'Leave the command out to run what the image runs by itself, or name a program that is in it.',
    }),
  },
  {
    words: /no command specified/i,
    tell: () => ({
      message: 'The image does not say what to run.',
      remedy: 'Give it a command.',
    }),
  },
  {
    words: /container name "\/?(\S+)" is already in use/i,
    tell: ([, name = '']) => ({
      message: `Another container is called ${name} already.`,
      remedy: 'Choose another name, or remove or rename that container.',
    }),
  },
  {
    words: /no such image: (\S+)/i,
    tell: ([, image = '']) => ({
      message: `The engine does not hold the image ${image}.`,
      remedy: `Pull it first: docker pull ${image}`,
    }),
  },
  {
    words: /cannot join network of a non running container/i,
    tell: () => ({
      message: 'It shares the network of a container that does not run.',
      remedy: 'Start that container first.',
    }),
  },
  {
    words: /cannot (?:remove|delete)(?: a| container .*)? ?running|container is running: stop the container/i,
    tell: () => ({
      message: 'The container is running.',
      remedy: 'Stop it first, or remove it by force.',
    }),
  },
];
