/** How often is looked whether the process still runs, in milliseconds. */
const interval = 3_000;

/** Calls back when the process with this id has ended, within three seconds. This alone does not keep our own process running. */
export function whenEnded(processId: number, callback: () => void): void {
  const timer = setInterval(() => {
    if (runs(processId)) return;
    clearInterval(timer);
    callback();
  }, interval);
  timer.unref();
}

/** There may be a process that is none of our business; only one that is not there at all has ended. */
function runs(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
