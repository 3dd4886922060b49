// The OSC messages that the daemon sends and takes: whole numbers as i, other numbers as f, words as s.

const utf8 = new TextEncoder(), text = new TextDecoder();

const padded = word => {
  const raw = utf8.encode(word), all = new Uint8Array((raw.length + 4) & ~3);
  all.set(raw);
  return all;
};

const number = value => {
  const four = new DataView(new ArrayBuffer(4));
  if (Number.isInteger(value)) four.setInt32(0, value); else four.setFloat32(0, value);
  return new Uint8Array(four.buffer);
};

const tag = value => typeof value === 'string' ? 's' : Number.isInteger(value) ? 'i' : 'f';

/** The packet of one message. */
export function encode(address, ...values) {
  const parts = [padded(address), padded(',' + values.map(tag).join('')), ...values.map(v => typeof v === 'string' ? padded(v) : number(v))];
  const packet = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    packet.set(part, at);
    at += part.length;
  }
  return packet;
}

/** The address and values of a packet, which is an ArrayBuffer. */
export function decode(packet) {
  const bytes = new Uint8Array(packet), view = new DataView(packet);
  let at = 0;
  const word = () => {
    const end = bytes.indexOf(0, at), read = text.decode(bytes.subarray(at, end));
    at = (end + 4) & ~3;
    return read;
  };
  const four = read => {
    const value = read(at);
    at += 4;
    return value;
  };
  const address = word();
  const values = [...word().slice(1)].map(kind =>
    kind === 's' ? word() : four(kind === 'i' ? from => view.getInt32(from) : from => view.getFloat32(from)));
  return { address, values };
}
