// The four decks and the models that they play.
import { ask, at, Decks, first, hear, hearDecks, send, take, watch, watchTree } from '../link/daemon.js';
import { get, make, say } from '../link/dom.js';
import { choose, chosen, onChoice } from './choice.js';

const select = get('model');
let models = new Map(), listed = new Map(), asking = 0;
const hearers = [];

/** The models by name. */
export const known = () => models;

/** Calls back when the models have been listed again. */
export const onModels = hearer => hearers.push(hearer);

const name = of => first(at(of, 'model'), '');
const askCard = of => name(of) && send(`/rvae/deck/${of}/model/card`);

// The bars over which another model comes in. A deck without a model has none to leave.
const bars = deck => name(deck) ? Math.round(Number(get('morphBars').value)) : 0;

async function bring(deck, words, address, ...args) {
  say(`Loading ${words}…`, 20000);
  try {
    const [loaded] = await ask(at(deck, address), ...args);
    take(at(deck, 'model'), [loaded]);
    say('');
  } catch (failure) {
    say(`${words} does not play: ${failure.message}`, 8000);
    show();
  }
}

/** Loads a model into a deck. */
export const load = (deck, model) => bars(deck) > 0 ? bring(deck, model, 'morph', model, bars(deck)) : bring(deck, model, 'model', model);

document.querySelectorAll('[name=deck]').forEach(radio => radio.addEventListener('change', () => choose(Number(radio.value))));
hear('/rvae/models/item', (item, kind, dimensions, ticks, meter, clips) => listed.set(item, { kind, dimensions, ticks, meter, clips }));
hear('/rvae/models/end', () => {
  [models, listed] = [listed, new Map()];
  select.replaceChildren(...[...models.keys()].map(item => new Option(item)));
  show();
  hearers.forEach(hearer => hearer(models));
});
watchTree(path => {
  if (!path.startsWith('/rvae/models')) return;
  clearTimeout(asking);
  asking = setTimeout(send, 100, '/rvae/models');
});
watch(state => {
  if (state !== 'here') {
    listed.clear(); // what an earlier daemon has begun to tell
    return;
  }
  send('/rvae/models');
  Decks.forEach(askCard);
  choose(chosen());
});
select.addEventListener('change', () => load(chosen(), select.value));
for (const [id, address, words] of [['modelPrevious', 'model/previous', 'the model before'], ['modelNext', 'model/next', 'the next model']])
  get(id).addEventListener('click', () => bring(chosen(), words, address, bars(chosen())));
get('morphCancel').addEventListener('click', () => ask(at(chosen(), 'morph/cancel')).catch(failure => say(failure.message, 6000)));
const showMorph = () => { get('morphCancel').hidden = !first(at(chosen(), 'morphing'), ''); };
hearDecks('morphing', showMorph);
onChoice(showMorph);
hearDecks('model', deck => {
  askCard(deck);
  show();
});

function show() {
  const playing = name(chosen());
  if (playing && ![...select.options].some(option => option.value === playing)) select.append(new Option(playing));
  if (!playing && select.options[0]?.value !== '') select.prepend(Object.assign(new Option('none yet', ''), { disabled: true }));
  select.value = playing;
  Decks.forEach(of => { document.querySelector(`[name=deck][value="${of}"] + span small`).textContent = name(of) || '–'; });
}
onChoice(show);

// The quality of the deck's model in words, from the names and values that its card is told as.
const card = new Map();
hearDecks('model/card', (deck, key, text) => { if (deck === chosen() && !Number.isInteger(key)) card.set(key, text); });
for (const of of Decks) hear(`${at(of, 'model')}/card/end`, () => {
  if (of === chosen()) get('card').replaceChildren(...words(card));
  card.clear();
});

onChoice(of => name(of) ? askCard(of) : get('card').replaceChildren());

const share = text => `${Math.round(Number(text) * 100)} of 100`;

function words(of) {
  const lines = [`${of.get('name')} is a model of kind ${of.get('kind')}: ${of.get('bars')} bar${of.get('bars') === '1' ? '' : 's'} of ${of.get('meter')}, learned from ${of.get('clips')} clips${of.get('dataset') ? ` of ${of.get('dataset')}` : ''}.`];
  if (of.get('instant') === 'yes') lines.push('It is an instant map, which plays until the model is learned.');
  if (of.has('quality/onsetF1')) lines.push(`On the clips that it learned it scores ${share(of.get('quality/onsetF1'))}: missed and added hits both cost points.`);
  if (of.has('quality/newOnsetF1')) lines.push(`On clips that it has not seen: ${share(of.get('quality/newOnsetF1'))}.`);
  return lines.map(line => make('p', { textContent: line }));
}
