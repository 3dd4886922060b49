// The daemons on the networks of this daemon, and the code that lets other machines in here.
import { ask, hear, send, watch, watching } from '../link/daemon.js';
import { get, make, say } from '../link/dom.js';

let found = [];

hear('/rvae/here', (name, host, port, httpPort, version, proof, playing, bpm, model) => found.push({ name, host, port, httpPort, proof, playing, bpm, model }));

// The answer comes from another machine: it is only shown as text, and a link is made only from an address.
function row({ name, host, port, httpPort, proof, playing, bpm, model }) {
  const place = host === '127.0.0.1' ? location.hostname : host.includes(':') ? `[${host}]` : host;
  const words = ` ${playing ? `plays ${model} at ${Number(bpm.toFixed(2))} bpm` : `rests, with ${model}`} · OSC ${place}:${port}${proof ? ' · wants its join code' : ''}`;
  const isAddress = place === location.hostname || /^[\d.]+$|^\[[\da-f:.]+\]$/.test(place);
  const title = httpPort > 0 && isAddress ? make('a', { href: `http://${place}:${httpPort}/`, textContent: name }) : make('strong', { textContent: name });
  const line = make('p', {}, title, words);
  line.setAttribute('role', 'listitem');
  return line;
}

/** Asks for the daemons again. */
async function refresh() {
  found = [];
  try {
    await ask('/rvae/find');
    get('daemons').replaceChildren(...found.map(row));
  } catch (failure) {
    say(failure.message, 6000);
  }
}

hear('/rvae/join/code', code => { get('joinCode').textContent = code ? `Join code of this daemon for other machines: ${code}` : ''; });
get('lookDaemons').addEventListener('click', refresh);
watch(state => state === 'here' && !watching && send('/rvae/join/code'));
