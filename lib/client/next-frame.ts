/** A page that nobody sees is not drawn; it is brought up to date so many times a second all the same. */
const unseenMs = 250;

/** Calls back before the page is next drawn. @returns what calls it off. */
export function onNextFrame(callback: () => void): () => void {
  const callOff = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const run = () => {
    callOff();
    callback();
  };
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, unseenMs);
  return callOff;
}
