// The daemon's own MIDI: its ports, the profile of its controller, drum maps, and the learning of controls.
import { ask, first, hear, inquire, set, take, watch } from '../link/daemon.js';
import { get, make, say } from '../link/dom.js';

let coming = [];

hear('/rvae/midi/ports/item', (direction, name, open) => coming.push({ direction, name, open }));
hear('/rvae/midi/ports/end', () => {
  get('ports').replaceChildren(...coming.length ? coming.map(port) : [make('p', { textContent: 'There is no MIDI port on the machine of the daemon now.' })]);
  coming = [];
});

// A name in lower case, without the number that changes with each plugging in.
const plain = name => name.toLowerCase().replace(/ \d+(:\d+)?$/, '');

// Whether a wanted name means this port, as the daemon finds it: by its name, else by a part of it. The full name of another port means that port.
function means(wanted, name, others) {
  if (wanted === name || others.includes(wanted)) return wanted === name;
  return plain(wanted) === plain(name) || (plain(name).includes(plain(wanted)) && !others.some(other => plain(other) === plain(wanted)));
}

function port({ direction, name, open }, _, all) {
  const box = make('input', { type: 'checkbox', checked: open === 1 }), address = `/rvae/midi/${direction}`;
  const others = all.filter(other => other.direction === direction && other.name !== name).map(other => other.name);
  box.addEventListener('change', () => {
    const names = first(address, '').split(',').map(word => word.trim())
      .filter(word => word && !means(word.replace(/@[^@]*$/, '').trim(), name, others));
    set(address, [...names, ...box.checked ? [name] : []].join(', '));
    setTimeout(refresh, 500);
  });
  return make('label', { className: 'port' }, box, ` ${name} (${direction === 'in' ? 'input' : 'output'})`);
}

const profile = get('profile'), Chosen = '/rvae/midi/profile';
let listed = [];

hear('/rvae/midi/profiles/item', (name, device) => listed.push(new Option(device ? `${name}: ${device}` : name, name)));
hear('/rvae/midi/profiles/end', () => {
  profile.replaceChildren(new Option('none', ''), ...listed);
  listed = [];
  showProfile();
});
hear(Chosen, name => {
  // The profile was learned since, or its file was configured.
  if (!isListed(name)) askProfiles();
  showProfile();
});
profile.addEventListener('change', async () => {
  try {
    take(Chosen, await ask(Chosen, profile.value));
  } catch (failure) {
    say(failure.message, 8000);
    showProfile();
  }
});

const isListed = name => [...profile.options].some(option => option.value === name);

function askProfiles() {
  listed = [];
  inquire('/rvae/midi/profiles');
}

function showProfile() {
  const name = first(Chosen, '');
  if (!isListed(name)) profile.append(new Option(name));
  profile.value = name;
}

/** Asks for ports and profiles again. */
export function refresh() {
  coming = [];
  inquire('/rvae/midi/ports');
  askProfiles();
}

for (const [id, address] of [['daemonNotes', '/rvae/midi/notes'], ['learnAddress', '/rvae/bridge/learn']]) {
  const field = get(id), learns = id === 'learnAddress';
  field.addEventListener('change', () => {
    set(address, field.value.trim());
    if (learns && field.value) say('Now move a control on the pad controller.', 6000);
  });
  field.addEventListener('blur', () => { field.value = first(address, ''); });
  // When something has been learned, the field is emptied even with the cursor in it: the performer's hands are on the controller.
  hear(address, text => { if (document.activeElement !== field || (learns && !text)) field.value = text; });
}
get('lookPorts').addEventListener('click', refresh);
watch(state => state === 'here' && refresh());
hear('/rvae/fail', (address, code, message) => {
  if (address === '/rvae/midi/ports') get('ports').replaceChildren(make('p', { textContent: message }));
});
