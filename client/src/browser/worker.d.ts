/** What we use of a browser's Worker; the project is not type-checked against the whole DOM. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}
