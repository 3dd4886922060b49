// Stored positions as dots on the space, and the clips of the model with their names, on request.
import { ask, at, hear, hearDecks, send, set, value, watch } from '../link/daemon.js';
import { button, get, say } from '../link/dom.js';
import { showMarks } from '../space/points.js';
import { chosen, onChoice } from './choice.js';

let stored = [], storedComing = [], clips = [], clipsComing = [], clipsShown = false;

const recall = ({ name }) => ask(at(chosen(), 'latent/recall'), name).catch(failure => say(failure.message, 6000));

function fetchStored() {
  stored = [];
  send(at(chosen(), 'latent/stored'));
}

hear('/rvae/latent/stored/item', (name, x, y) => storedComing.push({ name, x, y }));
hear('/rvae/latent/stored/end', () => {
  [stored, storedComing] = [storedComing, []];
  showMarks('stored', stored, recall);
  get('recall').replaceChildren(...stored.map(one => button(one.name, () => recall(one))));
});

const dialog = get('storeDialog'), name = get('storeName');

/** Asks for a name, and stores the position under it. */
export function store() {
  name.value = `place-${stored.length + 1}`;
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

async function fetchClips() {
  clipsComing = [];
  try {
    await ask(at(chosen(), 'clips'));
    [clips, clipsComing] = [clipsComing, []];
    if (clipsShown) showMarks('clip', clips, ({ x, y }) => set(at(chosen(), 'latent'), x, y));
  } catch (failure) {
    if (failure.code !== 'busy') say(failure.message, 6000); // busy: they were asked for anew
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
  if (!value(at(chosen(), 'model'))?.[0]) return;
  fetchStored();
  showMarks('clip', [], () => { });
  if (clipsShown) fetchClips();
};
onChoice(again);
hearDecks('model', deck => deck === chosen() && again());
watch(state => state === 'here' && again());
