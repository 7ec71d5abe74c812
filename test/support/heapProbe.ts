/**
 * Loaded into a server before it starts (`node --expose-gc --import`): answers every message from the process that started it
 * with the bytes that are in use once the garbage is collected.
 */
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
});
