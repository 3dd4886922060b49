// The probabilities of a deck's model, from which the picture is drawn. They are fetched once for each model and condition.
import { at, Decks, first, hear, hearDecks, value, watch } from '../link/daemon.js';
import { get } from '../link/http.js';

const Places = 30, Conditions = ['kick', 'hats', 'onoff'], Head = 28, Soon = 120, Later = 1000, Busy = 503, Dimensions = [1, 2, 3, 4, 5, 6, 7, 8];
const spaces = new Map(), asking = new Map(), hearers = [];

/** Calls back with a deck whose space has come. */
export const onSpace = hearer => hearers.push(hearer);

/** The space of a deck's model, or undefined while it has not come. */
export const space = deck => spaces.get(deck);

/** Fetches the space of a deck, unless it is there already. */
export async function fetchSpace(deck) {
  const model = first(at(deck, 'model'), '');
  if (!model) return;
  const words = Conditions.map(name => [name, first(at(deck, `condition/${name}`), 0)]).filter(([, v]) => v).map(([name, v]) => `&${name}=${v.toFixed(2)}`);
  const [across, up] = value(at(deck, 'pad/axes')) ?? [1, 2], spans = first(at(deck, 'pad/plane'), '') !== '';
  const kept = Dimensions.map(n => n === across || n === up ? 0 : first(at(deck, `latent/${n}`), 0));
  if (spans) words.push(`&deck=${deck}`);
  else if (across !== 1 || up !== 2) words.push(`&axes=${across},${up}`);
  if (!spans && kept.some((v, i) => v && i > 1 || v && (across !== 1 || up !== 2))) words.push(`&at=${kept.map(v => v.toFixed(2)).join(',')}`);
  const path = `/spaces/${model}?columns=${Places}&rows=${Places}${words.join('')}`;
  asking.get(deck)?.abort();
  const mine = new AbortController();
  asking.set(deck, mine);
  try {
    const answer = await get(path, mine.signal);
    const tag = answer.headers.get('ETag');
    if (spaces.get(deck)?.tag === tag) return;
    spaces.set(deck, { ...read(await answer.arrayBuffer()), tag, model });
    hearers.forEach(hearer => hearer(deck));
  } catch (failure) {
    if (failure.name === 'AbortError') return;
    console.warn(`the space of ${model}: ${failure.message}`);
    if (failure.status === Busy && asking.get(deck) === mine) again(deck, Later);
  }
}

function read(buffer) {
  const head = new DataView(buffer), word = offset => head.getUint16(offset, true);
  return {
    columns: word(6), rows: word(8), ticks: word(10), scale: 24 / word(12), bars: word(14), meter: [word(16), word(18)],
    range: head.getFloat32(20, true), conditions: word(24), aside: word(26) || 3, levels: new Uint8Array(buffer, Head),
  };
}

/** Forgets all spaces: another daemon may have other models of the same names. */
watch(state => { if (state === 'gone') spaces.clear(); });
for (const deck of Decks) hear(at(deck, 'model'), () => {
  asking.get(deck)?.abort();
  spaces.delete(deck);
});
for (const name of Conditions) hearDecks(`condition/${name}`, deck => { if (spaces.get(deck)?.conditions) fetchSpace(deck); });
// Another plane of the same model is drawn anew, but not while a hand moves it, and not for the two dimensions that the picture has already.
const waits = new Map();
const again = (deck, milliseconds = Soon) => {
  clearTimeout(waits.get(deck));
  waits.set(deck, setTimeout(fetchSpace, milliseconds, deck));
};
hearDecks('pad/axes', deck => again(deck));
hearDecks('pad/plane', deck => again(deck));
for (const n of Dimensions) hearDecks(`latent/${n}`, deck => { if (!(value(at(deck, 'pad/axes')) ?? [1, 2]).includes(n)) again(deck); });
