// node query.mjs PORT: another author's OSCQuery client and WebSocket ask the daemon at an HTTP port what there is, set a
// value at the place that it names, and listen until it is told. What they found is written as a line of JSON.
import { OSCQueryDiscovery } from 'oscquery';
import osc from 'osc';
import WebSocket from 'ws';

const service = await new OSCQueryDiscovery().queryNewService('127.0.0.1', Number(process.argv[2]));
const host = service.hostInfo;
const describe = path => service.resolvePath(path)?._getMethodDescription(path) ?? null;

const sender = new osc.UDPPort({ localAddress: '127.0.0.1', localPort: 0, remoteAddress: host.oscIp, remotePort: host.oscPort });
await new Promise(resolve => { sender.on('ready', resolve); sender.open(); });

const socket = new WebSocket(`ws://${host.wsIp}:${host.wsPort}/`);
const told = new Promise((resolve, reject) => {
  socket.on('error', reject);
  socket.on('message', (data, isBinary) => {
    if (!isBinary) return;
    const message = osc.readPacket(data, {});
    if (message.address === '/rvae/latent' && message.args[0] !== 0) resolve(message);
  });
});
await new Promise(resolve => socket.on('open', resolve));
socket.send(JSON.stringify({ COMMAND: 'LISTEN', DATA: '/rvae/latent' }));
sender.send({ address: '/rvae/latent', args: [{ type: 'f', value: 1.5 }, { type: 'f', value: -0.5 }] });
const latent = await told;
await service.update();

console.log(JSON.stringify({
  name: host.name,
  oscPort: host.oscPort,
  methods: service.flat().length,
  threshold: describe('/rvae/threshold'),
  walk: describe('/rvae/walk'),
  hit: describe('/rvae/hit'),
  models: Object.keys(service.resolvePath('/rvae/models')._children),
  latent: latent.args,
  latentNow: describe('/rvae/latent').arguments.map(argument => argument.value),
}));
socket.terminate();
sender.close();
