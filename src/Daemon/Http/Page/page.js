// The page as an instrument: what is there, the decks, their models and the transport.
import * as addresses from './addresses.js';
import { at, connect, hear, send, set, take, tryWith, value, watch, watchTree } from './daemon.js';
import * as lanes from './lanes.js';
import * as pad from './pad.js';
import * as sliders from './sliders.js';

const Decks = [1, 2, 3, 4], Quarter = 24;
const get = id => document.getElementById(id);
const notice = get('notice'), model = get('model'), tempo = get('tempo'), play = get('play');
let deck = 1, models = new Map(), listed = new Map(), asking = 0, clearing = 0;

const Words = {
  connecting: 'Asking the daemon…',
  here: '',
  gone: `The daemon at ${location.host} does not answer: it has ended, or this network is not let in (its setting Allow). Trying again…`,
  secret: '',
};

watch((state, why) => {
  document.body.dataset.state = state;
  say(state === 'refused' ? `The daemon lets nobody in now: ${why}. Trying again…` : Words[state]);
  document.querySelectorAll('main, .transport').forEach(part => { part.inert = state !== 'here'; });
  get('prove').hidden = state !== 'secret';
  get('wrong').textContent = state === 'secret' ? why : '';
  if (state === 'secret') get('secret').focus();
  if (state === 'here') begin();
  if (state !== 'here') {
    lanes.forget();
    get('where').textContent = '';
  }
});

function begin() {
  send('/rvae/models');
  Decks.forEach(askCard);
  choose(deck);
  addresses.refresh();
}

function say(text, milliseconds = 0) {
  clearTimeout(clearing);
  notice.textContent = text;
  if (milliseconds) clearing = setTimeout(() => { notice.textContent = ''; }, milliseconds);
}

hear('/rvae/fail', (address, code, message) => {
  say(`${address} ${message}`.trim(), 6000);
  showModel();
});

get('prove').addEventListener('submit', event => {
  event.preventDefault();
  tryWith(get('secret').value);
  get('secret').value = '';
});

// Decks and their models.
document.querySelectorAll('[name=deck]').forEach(radio => radio.addEventListener('change', () => choose(Number(radio.value))));

function choose(which) {
  deck = which;
  document.querySelector(`[name=deck][value="${deck}"]`).checked = true;
  [pad, lanes, sliders].forEach(part => part.choose(deck));
  showModel();
}

const name = of => value(at(of, 'model'))?.[0] ?? '';
const askCard = of => name(of) && send(`/rvae/deck/${of}/model/card`);

hear('/rvae/models/item', (item, kind, dimensions, ticks, meter) => listed.set(item, { ticks, meter }));
hear('/rvae/models/end', () => {
  [models, listed] = [listed, new Map()];
  model.replaceChildren(...[...models.keys()].map(item => new Option(item)));
  showModel();
});
watchTree(path => {
  clearTimeout(asking);
  if (path.startsWith('/rvae/models')) asking = setTimeout(send, 100, '/rvae/models');
});
model.addEventListener('change', () => {
  say(`Loading ${model.value}…`, 10000);
  send(at(deck, 'model'), model.value);
});
hear('/rvae/done', (address, loaded) => {
  const of = Decks.find(one => address === at(one, 'model') || address === `/rvae/deck/${one}/model`);
  if (!of) return;
  say('');
  take(at(of, 'model'), [loaded]);
});

for (const of of Decks) {
  hear(at(of, 'model'), loaded => {
    askCard(of);
    pad.forget(loaded);
    if (of === deck) pad.fetchMap();
    showModel();
  });
  hear(at(of, 'model/card'), (key, text) => key === 'latentRange' && pad.measure(of, Number(text)));
}

function showModel() {
  const playing = name(deck);
  if (playing && !models.has(playing)) model.append(new Option(playing));
  if (!playing && model.options[0]?.value !== '') model.prepend(Object.assign(new Option('none yet', ''), { disabled: true }));
  model.value = playing;
  Decks.forEach(of => {
    document.querySelector(`[name=deck][value="${of}"] + span small`).textContent = name(of) || '–';
  });
  const [beats, unit] = (models.get(playing)?.meter ?? '4/4').split('/').map(Number);
  lanes.measure(Quarter * 4 * beats / unit);
}

// The transport.
play.addEventListener('click', () => set('/rvae/playing', value('/rvae/playing')?.[0] ? 0 : 1));
hear('/rvae/playing', on => {
  play.setAttribute('aria-pressed', on === 1);
  play.textContent = on ? 'Stop' : 'Play';
  if (!on) get('where').textContent = 'stopped';
});
tempo.addEventListener('change', () => tempo.valueAsNumber && set('/rvae/tempo', tempo.valueAsNumber));
hear('/rvae/tempo', bpm => { if (document.activeElement !== tempo) tempo.value = Number(bpm.toFixed(1)); });
get('tap').addEventListener('pointerdown', () => send('/rvae/tap'));
get('tap').addEventListener('click', event => event.detail === 0 && send('/rvae/tap')); // by a key
get('panic').addEventListener('click', () => send('/rvae/panic'));
hear('/rvae/tick', (tick, bar) => {
  if (tick % Quarter === 0) get('where').textContent = `bar ${bar + 1}, beat ${tick / Quarter + 1}`;
});

connect();
