// The keys. Those of the instruments are placed like the instruments in the space: three rows of three.
import { at, Decks, first, send, set, watch } from '../link/daemon.js';
import { get } from '../link/dom.js';
import { middle, step } from '../space/gestures.js';
import { choose, chosen } from './choice.js';
import { allBack, isMuted, mute } from './lanes.js';
import { store, toggleClips } from './positions.js';
import { nudge, tap, toggle } from './transport.js';

const Instruments = ['KeyQ', 'KeyW', 'KeyE', 'KeyA', 'KeyS', 'KeyD', 'KeyZ', 'KeyX', 'KeyC'];
const Arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const Unsure = 12000; // milliseconds: the page may notice only so late that the daemon is gone; what it sent meanwhile is lost
const held = new Map(); // for each silent instrument its deck, because another deck may be chosen meanwhile
let letGo = [], lost = false;

const Others = {
  Space: toggle, KeyR: allBack, KeyT: tap, KeyG: toggleClips, KeyM: store, KeyP: () => send('/rvae/panic'),
  KeyF: () => set(at(chosen(), 'freeze'), first(at(chosen(), 'freeze'), 0) ? 0 : 1),
  Comma: () => nudge(-10), Period: () => nudge(10), KeyV: () => get('view').click(), Home: middle, Digit0: middle,
};

// A text field keeps all its keys; a slider or a list keeps the keys that move it.
const takesKeys = target => target.matches('input:not([type=range], [type=radio], [type=checkbox]), textarea');
const takesArrows = target => target.matches('input, select, textarea');
const takesSpace = target => target.matches('button, input, select, summary, a, textarea');

addEventListener('keydown', event => {
  // An open dialog gets all keys. A dialog that was just closed may still have the focus, but gets none.
  if (event.ctrlKey || event.altKey || event.metaKey || takesKeys(event.target) || document.querySelector('dialog[open]')) return;
  const instrument = Instruments.indexOf(event.code), way = Arrows[event.key], deck = Decks.find(one => event.code === `Digit${one}`);
  if (event.key === '?') get('help').showModal();
  else if (instrument >= 0) hold(instrument, event);
  else if (way && !takesArrows(event.target)) step(way[0] * (event.shiftKey ? 6 : 1), way[1] * (event.shiftKey ? 6 : 1));
  else if (deck) choose(deck);
  else if (Others[event.code] && !(event.code === 'Space' && takesSpace(event.target)) && !event.repeat) Others[event.code]();
  else return;
  event.preventDefault();
});

function hold(instrument, event) {
  if (event.repeat) return;
  if (event.shiftKey) mute(instrument, isMuted(instrument) ? 0 : 1);
  else if (!isMuted(instrument)) {
    held.set(instrument, chosen());
    mute(instrument, 1);
  }
}

function release(instrument) {
  const deck = held.get(instrument), now = performance.now();
  if (!held.delete(instrument)) return;
  mute(instrument, 0, deck);
  letGo = [...letGo.filter(one => lost || now - one.when < Unsure), { instrument, deck, when: now }];
}

// Keys may be released while the daemon is gone, or shortly before the page notices. Their instruments sound again when the daemon is back.
// An instrument that was muted since stays muted.
watch(state => {
  if (state !== 'here') {
    if (!lost) letGo = letGo.filter(({ instrument, deck, when }) => performance.now() - when < Unsure && !isMuted(instrument, deck));
    lost = true;
    return;
  }
  for (const { instrument, deck } of lost ? letGo : []) if (isMuted(instrument, deck) && held.get(instrument) !== deck) mute(instrument, 0, deck);
  [letGo, lost] = [[], false];
});

addEventListener('keyup', event => release(Instruments.indexOf(event.code)));
addEventListener('blur', () => [...held.keys()].forEach(one => release(one)));
get('keys').addEventListener('click', () => get('help').showModal());
