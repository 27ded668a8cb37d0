/**
 * Prints what failed, once more and together, a line for each step and, as the very last, the sum.
 * @param {import('./steps.mjs').Result[]} results
 * @returns {number} how many failed
 */
export function summarise(results) {
  for (const { name, failures } of results) {
    for (const failure of failures) console.log(`\n✗ ${name}: ${failure}`);
  }
  console.log('');
  for (const { name, passed, failed, skipped, seconds } of results) {
    const counts = [
      `${passed} passed`,
      `${failed} failed`,
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ].join(', ');
    console.log(
      `${failed === 0 ? '✓' : '✗'} ${name.padEnd(22)} ${counts.padEnd(34)} ${seconds.toFixed(1)} s`,
    );
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed;
}
