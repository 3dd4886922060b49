// Gestures: recorded movements of the deck. Each stored gesture has a button, which is pressed while the gesture plays.
import { ask, at, first, hear, hearDecks, inquire, send } from '../link/daemon.js';
import { button, get, say } from '../link/dom.js';
import { chosen, onChoice } from './choice.js';

const list = get('gestures'), name = get('gestureName'), bars = get('gestureBars'), start = get('gestureStart');
let coming = [];

const act = (path, ...values) => send(at(chosen(), `gesture/${path}`), ...values);
const playing = () => first(at(chosen(), 'gesture/playing'), '').split(' ');

function mark() {
  const now = playing(), recorded = first(at(chosen(), 'gesture/recording'), '');
  for (const one of list.children) one.setAttribute('aria-pressed', now.includes(one.dataset.gesture));
  start.setAttribute('aria-pressed', recorded !== '');
  start.textContent = recorded ? `Recording ${recorded}` : 'Record gesture';
}

function toggle(gesture) {
  if (playing().includes(gesture)) act('stop', gesture);
  else act('play', gesture, 1);
  name.value = gesture;
}

hear('/rvae/gestures/item', (gesture, length, events, controls) => coming.push({ gesture, title: `${length} bars: ${controls}` }));
hear('/rvae/gestures/end', () => {
  list.replaceChildren(...coming.map(({ gesture, title }) => {
    const one = button(gesture, () => toggle(gesture), { title });
    one.dataset.gesture = gesture;
    return one;
  }));
  coming = [];
  mark();
});
function fill() {
  coming = [];
  inquire('/rvae/gestures');
}
hear('/rvae/gestures/count', fill);
hear('/rvae/snapshot/end', fill);
hear('/rvae/gesture/recorded', (deck, gesture, length, events, trouble) => {
  say(trouble ? `${gesture}: ${trouble}` : `${gesture} loops: ${length} bar${length === 1 ? '' : 's'}, ${events} changes`, 6000);
  fill();
});
hear('/rvae/gesture/taken', (deck, gesture, control) => say(`${control} of deck ${deck} is yours: gesture ${gesture} does not move it any more`, 4000));
hearDecks('gesture/playing', mark);
hearDecks('gesture/recording', mark);
onChoice(mark);

get('gestureRecord').addEventListener('submit', event => {
  event.preventDefault();
  act('record', name.value.trim(), Number.isInteger(bars.valueAsNumber) ? bars.valueAsNumber : 0);
});
get('gesturePedal').addEventListener('click', () => act('pedal'));
get('gestureLayer').addEventListener('click', () => act('layer', name.value.trim()));
get('gestureEnd').addEventListener('click', () => act('end'));
get('gestureStop').addEventListener('click', () => act('stop/all'));
get('gestureDelete').addEventListener('click', () => ask('/rvae/gesture/delete', name.value.trim()).catch(failure => say(failure.message, 6000)));
