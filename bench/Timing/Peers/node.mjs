// setInterval, as R-VAE-JS keeps its time.
import dgram from 'node:dgram';

const [port, bpm] = process.argv.slice(2).map(Number);
const socket = dgram.createSocket('udp4');
const encode = (address, values) => {
  const bytes = Buffer.alloc(16 + 4 * values.length);
  bytes.write(address, 0);
  bytes.write(',' + 'i'.repeat(values.length), 8);
  const at = 12;
  values.forEach((value, i) => bytes.writeInt32BE(value, at + 4 * i));
  return bytes.subarray(0, at + 4 * values.length);
};
let i = 0;
setInterval(() => {
  socket.send(encode('/tick', [i]), port, '127.0.0.1');
  if (i % 6 === 0) {
    for (let k = 0; k < 8; k++) socket.send(encode('/hit', [i]), port, '127.0.0.1');
  }
  i++;
}, 60000 / (bpm * 24));
