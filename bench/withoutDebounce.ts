// Loaded before another server (`node --import`): what that server would do 200 ms after a change it does at once.
const original = globalThis.setTimeout;
const impatient = (callback: (...values: unknown[]) => void, ms?: number, ...values: unknown[]) =>
  original(callback, ms === 200 ? 0 : ms, ...values);
globalThis.setTimeout = Object.assign(impatient, original);
