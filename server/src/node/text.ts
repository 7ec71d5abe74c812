/** Decodes a file as editors do: UTF-8, without the byte order mark. What is not UTF-8 shows as U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
