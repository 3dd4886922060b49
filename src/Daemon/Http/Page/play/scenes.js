// Scenes: a button for each, the set list, and when a recalled scene comes in.
import { ask, first, hear, inquire, set } from '../link/daemon.js';
import { button, get, say } from '../link/dom.js';

const list = get('scenes'), name = get('sceneName'), when = get('sceneWhen'), bars = get('sceneBars'), setList = get('setList');
let coming = [];

const tell = failure => say(failure.message, 6000);
const recall = scene => ask('/rvae/scene/recall', scene).catch(tell);

function mark() {
  const current = first('/rvae/scene/current', '');
  for (const one of list.children) one.setAttribute('aria-pressed', one.dataset.scene === current);
}

hear('/rvae/scene/list/item', (scene, decks, parts, models) => coming.push({ scene, title: `${parts} of deck ${decks}: ${models}` }));
hear('/rvae/scene/list/end', () => {
  list.replaceChildren(...coming.map(({ scene, title }) => {
    const one = button(scene, () => recall(scene), { title });
    one.dataset.scene = scene;
    return one;
  }));
  coming = [];
  mark();
});
hear('/rvae/scene/count', () => {
  coming = [];
  inquire('/rvae/scene/list');
});
hear('/rvae/scene/current', mark);
hear('/rvae/scene/kept', (what, code, message) => say(`${what} stays as it is: ${message}`, 6000));

get('sceneStore').addEventListener('submit', event => {
  event.preventDefault();
  ask('/rvae/scene/store', name.value.trim()).catch(tell);
});
get('sceneDelete').addEventListener('click', () => ask('/rvae/scene/delete', name.value.trim()).catch(tell));
get('scenePrevious').addEventListener('click', () => ask('/rvae/scene/previous').catch(tell));
get('sceneNext').addEventListener('click', () => ask('/rvae/scene/next').catch(tell));
when.addEventListener('change', () => set('/rvae/scene/when', when.value));
hear('/rvae/scene/when', word => { when.value = word; });
bars.addEventListener('change', () => Number.isInteger(bars.valueAsNumber) && set('/rvae/scene/bars', bars.valueAsNumber));
hear('/rvae/scene/bars', count => { bars.value = count; });
setList.addEventListener('change', () => set('/rvae/scene/setlist', setList.value.trim()));
setList.addEventListener('blur', () => { setList.value = first('/rvae/scene/setlist', ''); });
hear('/rvae/scene/setlist', names => { if (document.activeElement !== setList) setList.value = names; });
