/**
 * What to say where a step failed because the project's folders are another user's: those of root, after one start with sudo.
 * @param {string} root the project's folder @param {string} output what the step said
 * @returns {string | undefined} undefined where it failed for another reason
 */
export function foreignFiles(root, output) {
  if (process.platform === 'win32' || !/\b(EACCES|EPERM)\b/.test(output)) return undefined;
  return `This user may not write in ${root}, perhaps because Portolan was once started with sudo: make the folder yours with \`sudo chown -R "$(id -u)" "${root}"\`, then start again.`;
}
