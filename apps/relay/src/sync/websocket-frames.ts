// Messages as they stand on the wire of a WebSocket (RFC 6455), from server to client: unmasked, whole, binary. Such
// bytes are the same for every receiver; so what goes to a whole room is made once and written once to each.

const FINAL_BINARY = 0x82;

/** The frames of `messages`, one behind the other. */
export function framesOf(messages: readonly Uint8Array[]): Buffer {
  return Buffer.concat(messages.flatMap((message) => [headerOf(message.length), message]));
}

function headerOf(length: number): Buffer {
  if (length < 126) return Buffer.from([FINAL_BINARY, length]);
  if (length < 65_536) {
    const header = Buffer.from([FINAL_BINARY, 126, 0, 0]);
    header.writeUInt16BE(length, 2);
    return header;
  }
  const header = Buffer.alloc(10);
  header[0] = FINAL_BINARY;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
