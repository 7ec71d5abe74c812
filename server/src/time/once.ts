/** A constant that costs something: it is made when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** More answers than any few specs ask for. */
const mostRemembered = 500;

/** A function of a text that costs something and always gives the same: what it gave is kept for a while. */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= mostRemembered) made.clear();
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
