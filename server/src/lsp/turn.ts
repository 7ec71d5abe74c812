/**
 * How many turns a message takes that has already arrived: it is read in one, decoded in the next and handled in a third.
 */
const turnsOfMessage = 3;

/** Waits for the next turn of the event loop, but not for a timer: those take a millisecond or more. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    // A Worker in a browser.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

/** Lets the messages in that wait at the door: a cancellation, a newer version. Takes microseconds when there are none. */
export async function letMessagesIn(): Promise<void> {
  for (let turn = 0; turn < turnsOfMessage; turn++) await nextTurn();
}
