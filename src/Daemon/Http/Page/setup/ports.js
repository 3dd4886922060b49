// The daemon's own MIDI: its ports, drum maps, and what a controller learns.
import { first, hear, send, set, watch } from '../link/daemon.js';
import { get, make, say } from '../link/dom.js';

let coming = [];

hear('/rvae/midi/ports/item', (direction, name, open) => coming.push({ direction, name, open }));
hear('/rvae/midi/ports/end', () => {
  get('ports').replaceChildren(...coming.length ? coming.map(port) : [make('p', { textContent: 'The machine of the daemon has no MIDI port now.' })]);
  coming = [];
});

function port({ direction, name, open }) {
  const box = make('input', { type: 'checkbox', checked: open === 1 }), address = `/rvae/midi/${direction}`;
  box.addEventListener('change', () => {
    const names = first(address, '').split(',').map(word => word.trim()).filter(word => word && !name.includes(word.split('@')[0]));
    set(address, [...names, ...box.checked ? [name] : []].join(', '));
    setTimeout(refresh, 500);
  });
  return make('label', { className: 'port' }, box, ` ${name} (${direction === 'in' ? 'listened to' : 'hits go there'})`);
}

/** Looks for ports anew. */
export function refresh() {
  coming = [];
  send('/rvae/midi/ports');
}

for (const [id, address] of [['daemonNotes', '/rvae/midi/notes'], ['learnAddress', '/rvae/bridge/learn']]) {
  get(id).addEventListener('change', ({ target }) => {
    set(address, target.value.trim());
    if (id === 'learnAddress' && target.value) say('Move a control on the bridged controller now.', 6000);
  });
  hear(address, text => { if (document.activeElement !== get(id)) get(id).value = text; });
}
get('lookPorts').addEventListener('click', refresh);
watch(state => state === 'here' && refresh());
hear('/rvae/fail', (address, code, message) => {
  if (address === '/rvae/midi/ports') get('ports').replaceChildren(make('p', { textContent: message }));
});
