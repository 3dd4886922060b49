// The page: loads its parts, shows errors in the window, and switches its views.
import './space/stage.js';
import './space/gestures.js';
import './play/transport.js';
import './play/decks.js';
import './play/lanes.js';
import './play/steps.js';
import './play/controls.js';
import './play/positions.js';
import './play/keys.js';
import './play/scenes.js';
import './play/loops.js';
import './sound/panel.js';
import './sound/midi.js';
import './learn/datasets.js';
import './learn/training.js';
import './learn/models.js';
import './learn/recording.js';
import './setup/daemons.js';
import './setup/room.js';
import './setup/ports.js';
import './setup/addresses.js';
import { connect, hear, Instruments, Standard, tryWith, watch, watching } from './link/daemon.js';
import { button, get, keep, kept, make, say } from './link/dom.js';
import { audienceLink } from './link/http.js';
import { count, nameOf, onKit } from './play/kit.js';
import { hue } from './space/colours.js';

const Words = {
  connecting: 'Asking the daemon…',
  here: '',
  gone: `The daemon at ${location.host} does not answer. It has ended, or its setting Allow does not let this network in. Trying again…`,
  secret: '',
};

watch((state, why) => {
  document.body.dataset.state = state;
  say(state === 'refused' ? `The daemon does not let this page in now: ${why}. Trying again…` : Words[state]);
  document.querySelectorAll('main, .transport').forEach(part => { part.inert = state !== 'here'; });
  get('prove').hidden = state !== 'secret';
  get('wrong').textContent = state === 'secret' ? why : '';
  if (state === 'secret') get('secret').focus();
});
hear('/rvae/fail', (address, code, message) => {
  if (address !== '/rvae/midi/ports' && address !== '/rvae/latent/recall') say(`${address} ${message}`.trim(), 6000);
});
get('prove').addEventListener('submit', event => {
  event.preventDefault();
  tryWith(get('secret').value);
  get('secret').value = '';
});

// The tabs: to play, to learn, to set up.
const tabs = [...document.querySelectorAll('[role=tab]')];
function openTab(tab) {
  for (const one of tabs) {
    one.setAttribute('aria-selected', one === tab);
    one.tabIndex = one === tab ? 0 : -1;
    get(one.getAttribute('aria-controls')).hidden = one !== tab;
  }
}
tabs.forEach((tab, i) => {
  tab.addEventListener('click', () => openTab(tab));
  tab.addEventListener('keydown', ({ key }) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!way) return;
    const next = tabs[(i + way + tabs.length) % tabs.length];
    openTab(next);
    next.focus();
  });
});

// The space alone, for a projector or an audience.
const query = new URLSearchParams(location.search);
function view(alone) {
  document.body.dataset.view = alone ? 'space' : 'all';
  get('view').setAttribute('aria-pressed', alone);
}
view(query.get('view') === 'space');
get('view').addEventListener('click', () => view(document.body.dataset.view !== 'space'));
document.body.classList.toggle('watching', watching);

const themes = ['dark', 'light'];
function theme(name) {
  document.documentElement.dataset.theme = name;
  keep('theme', name);
}
theme(kept('theme', 'dark'));
get('theme').addEventListener('click', () => theme(themes[(themes.indexOf(document.documentElement.dataset.theme) + 1) % 2]));

get('audience').addEventListener('click', async () => {
  const word = await audienceLink().catch(failure => say(failure.message, 6000));
  if (!word) return;
  get('audienceLink').value = word;
  get('audienceLink').hidden = false;
  get('audienceLink').select();
});
get('pads').append(...Instruments.slice(0, Standard).map((name, i) => {
  const pad = button(name, () => { }, { className: 'pad' });
  pad.dataset.instrument = i;
  pad.style.setProperty('--hue', hue(i));
  return pad;
}));
const legend = () => get('legend').replaceChildren(...Instruments.slice(0, count()).map((_, i) => {
  const one = make('span', {}, make('i'), nameOf(i));
  one.style.setProperty('--hue', hue(i));
  return one;
}));
onKit(legend);
legend();
get('first').hidden = kept('moved', false) || watching;

connect();
