type Docker = (...args: string[]) => Promise<string>;

/** Whether `name` answers a ping from inside a container: what its DNS and its network really do. */
export async function answersByName(docker: Docker, from: string, name: string): Promise<boolean> {
  const said = await docker(
    'exec',
    from,
    'sh',
    '-c',
    `ping -c 1 -W 2 ${name} >/dev/null 2>&1 && echo yes || echo no`,
  );
  return said.trim() === 'yes';
}
