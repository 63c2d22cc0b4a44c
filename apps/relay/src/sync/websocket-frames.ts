// Messages as they stand on the wire of a WebSocket (RFC 6455), from server to client: unmasked, whole, binary. Such
// bytes are the same for every receiver; so what goes to a whole room is made once and written once to each.

const FINAL_BINARY = 0x82;

/** The frames of `messages`, one behind the other. */
export function framesOf(messages: readonly Uint8Array[]): Buffer {
  let size = 0;
  for (const { length } of messages) size += headerSize(length) + length;
  const frames = Buffer.allocUnsafe(size);
  let at = 0;
  for (const message of messages) {
    at = writeHeader(frames, at, message.length);
    frames.set(message, at);
    at += message.length;
  }
  return frames;
}

function headerSize(length: number): number {
  if (length < 126) return 2;
  return length < 65_536 ? 4 : 10;
}

/** Writes the header of a message of so many bytes; answers where the message begins. */
function writeHeader(frames: Buffer, at: number, length: number): number {
  const behind = frames.writeUInt8(FINAL_BINARY, at);
  if (length < 126) return frames.writeUInt8(length, behind);
  if (length < 65_536) return frames.writeUInt16BE(length, frames.writeUInt8(126, behind));
  return frames.writeBigUInt64BE(BigInt(length), frames.writeUInt8(127, behind));
}
