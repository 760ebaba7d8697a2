/**
 * Puts off work that a slider would otherwise cause sixty times a second.
 * @param delay in milliseconds
 * @returns runs what was asked last, `delay` after that, and at once when the page goes
 */
export function createLater(delay: number): (action: () => void) => void {
  let waiting: { action: () => void; timer: ReturnType<typeof setTimeout> } | null = null;
  const run = () => {
    if (waiting === null) return;
    const { action, timer } = waiting;
    clearTimeout(timer);
    waiting = null;
    action();
  };
  // Not while the page begins: the browser takes some milliseconds over the first listener of this kind.
  setTimeout(() => addEventListener('pagehide', run));
  return (action) => {
    if (waiting !== null) clearTimeout(waiting.timer);
    waiting = { action, timer: setTimeout(run, delay) };
  };
}
