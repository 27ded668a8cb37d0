/** What is said of environment variables that can not be understood. The variable's name stands beside each. */
export const environmentTexts = {
  wrong: 'An environment variable has a value that Portolan does not understand.',
  flag: 'It takes 1 or true, 0 or false.',
  port: 'It takes a port from 0 to 65535.',
  hosts: 'It takes names such as portolan.example or portolan.example:8443, separated by commas.',
  logLevel: 'It takes silent, fatal, error, warn, info, debug or trace.',
  image: 'It takes the name of an image such as busybox or registry.example/tools/net:1.',
  apiVersion: 'It takes an API version such as 1.41.',
} as const;
