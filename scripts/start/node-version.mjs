const oldest = [20, 9];

/**
 * Ends the process with one sentence where this Node is too old for Portolan.
 * @param {string} version such as `20.9.0`
 */
export function checkNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(
    `Portolan needs Node.js ${oldest.join('.')} or newer and this is ${version}: install a newer one from https://nodejs.org (or run \`nvm install --lts\`), then start again.`,
  );
  process.exit(1);
}
