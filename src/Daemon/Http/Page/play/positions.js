// Stored positions as dots on the space, and on request the clips of the model with their names.
import { ask, at, hear, hearDecks, inquire, set, take, value, watch, watchTree } from '../link/daemon.js';
import { button, get, make, say } from '../link/dom.js';
import { showMarks } from '../space/points.js';
import { chosen, onChoice } from './choice.js';

let stored = [], storedComing = [], clips = [], clipsComing = [], clipsShown = false;

const recall = ({ name }) => ask(at(chosen(), 'latent/recall'), name).catch(failure => say(failure.message, 6000));

function fetchStored() {
  stored = [];
  inquire(at(chosen(), 'latent/stored'));
}

hear('/rvae/latent/stored/item', (name, x, y) => storedComing.push({ name, x, y }));
hear('/rvae/latent/stored/end', () => {
  [stored, storedComing] = [storedComing, []];
  showStored();
});

const hasModel = () => Boolean(value(at(chosen(), 'model'))?.[0]);

// A deck without a model has no positions. Those of another deck that come late are not shown.
function showStored() {
  if (!hasModel()) stored = [];
  showMarks('stored', stored, recall);
  get('recall').replaceChildren(...stored.map(one => button(one.name, () => recall(one))));
  showPlane();
}

// The plane through three stored positions: three lists, shown when there are three positions.
const corners = ['plane1', 'plane2', 'plane3'].map(get);
function showPlane() {
  const played = value(at(chosen(), 'pad/plane')) ?? ['', '', ''];
  get('planeForm').hidden = stored.length < 3;
  get('planeOff').hidden = !played[0];
  corners.forEach((select, i) => {
    const kept = played[i] || select.value;
    select.replaceChildren(...stored.map(one => make('option', { value: one.name, textContent: one.name })));
    select.value = stored.some(one => one.name === kept) ? kept : stored[i]?.name ?? '';
  });
}
async function play(...names) {
  const address = at(chosen(), 'pad/plane');
  try {
    await ask(address, ...names);
    take(address, names);
  } catch (failure) {
    say(failure.message, 6000);
  }
}
get('planeForm').addEventListener('submit', event => {
  event.preventDefault();
  play(...corners.map(select => select.value));
});
get('planeOff').addEventListener('click', () => play('', '', ''));

const dialog = get('storeDialog'), name = get('storeName');

/** Asks for a name, and stores the position under it. */
export function store() {
  name.value = `place-${stored.length + 1}`;
  dialog.returnValue = ''; // so that Escape does not return the value of last time
  dialog.showModal();
  name.select();
}

get('store').addEventListener('click', store);
dialog.addEventListener('close', async () => {
  if (dialog.returnValue !== 'store') return;
  try {
    await ask(at(chosen(), 'latent/store'), name.value.trim());
    fetchStored();
  } catch (failure) {
    say(failure.message, 6000);
  }
});

const toggle = get('clips');

/** Shows the clips of the model, or hides them. */
export function toggleClips() {
  clipsShown = !clipsShown;
  toggle.setAttribute('aria-pressed', clipsShown);
  if (clipsShown) fetchClips();
  else showMarks('clip', [], () => { });
}

// Clips are shown at their places in the plane of the first two dimensions. In another plane there is nothing to show.
const isFlat = () => (value(at(chosen(), 'pad/axes')) ?? [1, 2]).join() === '1,2' && !(value(at(chosen(), 'pad/plane')) ?? [''])[0];

async function fetchClips() {
  clipsComing = [];
  if (!isFlat()) return;
  try {
    await ask(at(chosen(), 'clips'));
    [clips, clipsComing] = [clipsComing, []];
    if (clipsShown && hasModel()) showMarks('clip', clips, ({ x, y }) => set(at(chosen(), 'latent'), x, y));
  } catch (failure) {
    if (failure.code !== 'busy') say(failure.message, 6000); // busy: they were asked for again
  }
}

toggle.addEventListener('click', toggleClips);
hear('/rvae/clips/item', (clip, x, y) => clipsComing.push({ name: clip, x, y }));

let waiting = 0;
const again = () => {
  clearTimeout(waiting);
  waiting = setTimeout(fetchAll, 60);
};
const fetchAll = () => {
  showMarks('clip', [], () => { });
  if (!hasModel()) {
    showStored();
    return;
  }
  fetchStored();
  if (clipsShown) fetchClips();
};
onChoice(again);
hearDecks('model', deck => deck === chosen() && again());
for (const name of ['pad/plane', 'pad/axes']) hearDecks(name, deck => deck === chosen() && again());
// Positions that another client stores. The tree tells of them once for each name of each deck.
let others = 0;
watchTree(path => {
  if (!path.endsWith('/latent/stored')) return;
  clearTimeout(others);
  others = setTimeout(() => hasModel() && inquire(at(chosen(), 'latent/stored')), 60);
});
watch(state => {
  if (state === 'here') again();
  else [storedComing, clipsComing] = [[], []]; // what an earlier daemon has begun to tell
});
