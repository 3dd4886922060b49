// Every control of a deck: first those for playing, then those that are set before.
import { at, Decks, first, hearDecks, Instruments, set, value } from '../link/daemon.js';
import { button, get, make } from '../link/dom.js';
import { hue } from '../space/colours.js';
import { onSpace, space } from '../space/source.js';
import { chosen, onChoice } from './choice.js';
import { known, onModels } from './decks.js';
import { count, nameOf, onKit } from './kit.js';

// Name, title, least, greatest, value at the daemon's start, step, and the meaning of both ends.
const Turned = [
  ['threshold', 'Threshold', 0, 1, .5, .01, 'busy', 'bare'],
  ['density', 'Density', 0, 1, -1, .01, 'nothing', 'everything'],
  ['chaos', 'Chaos', 0, 1, 0, .01, 'the same', 'varied'],
  ['noise', 'Noise', 0, 2, 0, .01, 'repeats', 'roams'],
  ['swing', 'Swing', 0, 1, 0, .01, 'straight', 'hard swing'],
  ['microtiming', 'Microtiming', 0, 2, 1, .01, 'on the grid', 'twice as loose'],
  ['velocity', 'Velocity', 0, 2, 1, .01, 'soft', 'twice as hard'],
  ['level', 'Level', 0, 1, 1, .01, 'silent', 'full'],
  ['follow', 'Follow what you play', 0, 1, 0, .01, 'off', 'all the way'],
];
const Set = [
  ['latent/glide', 'Glide, ms', 0, 4000, 0, 10, 'jumps', 'slow'],
  ['gap', 'Gap, ticks', 0, 24, 2, 1, 'every flam', 'one a beat'],
];
const Conditions = [['kick', 'Kicks'], ['hats', 'Hats'], ['onoff', 'Off the beat']];
const shown = [];

const show = () => shown.forEach(one => one());
onChoice(show);

/** A slider of a control of the chosen deck. */
function slider(into, [name, title, least, most, start, step, low, high]) {
  const input = make('input', { type: 'range', min: least, max: most, step, value: start < 0 ? most / 2 : start, id: `control-${name.replace('/', '-')}` });
  const told = make('output', { 'aria-live': 'off' }), hasOff = start < 0; // read aloud only through the slider, while it is moved
  const off = hasOff ? button('Off', () => set(at(chosen(), name), first(at(chosen(), name), start) < 0 ? input.valueAsNumber : -1)) : null;
  const box = make('div', { className: 'slider' }, make('label', { textContent: title, htmlFor: input.id }), told, ...off ? [off] : [], input,
    make('span', { className: 'ends' }, make('span', { textContent: low }), make('span', { textContent: high })));
  into.append(box);
  input.addEventListener('input', () => set(at(chosen(), name), input.valueAsNumber));
  const showOne = () => {
    const is = first(at(chosen(), name), start), isOff = hasOff && is < 0;
    if (!isOff) input.valueAsNumber = is;
    told.textContent = isOff ? '' : Number.isInteger(step) ? Math.round(is) : is.toFixed(2);
    input.setAttribute('aria-valuetext', isOff ? 'off' : told.textContent);
    box.classList.toggle('off', isOff);
    off?.setAttribute('aria-pressed', !isOff);
    if (off) {
      off.textContent = isOff ? 'Off' : 'On';
      off.setAttribute('aria-label', `${off.textContent}: ${title} in place of the threshold`);
    }
  };
  hearDecks(name, deck => deck === chosen() && showOne());
  shown.push(showOne);
  return box;
}

function toggle(name) {
  const one = get(name.replace('/', '-')), is = () => first(at(chosen(), name), 0) === 1;
  one.addEventListener('click', () => set(at(chosen(), name), is() ? 0 : 1));
  const showOne = () => one.setAttribute('aria-pressed', is());
  hearDecks(name, showOne);
  shown.push(showOne);
}

// A value that nobody has set is not told. Then the page shows its own first value, and not that of another deck.
function choice(id, name, index = 0) {
  const select = get(id), start = select.value, showOne = () => { select.value = value(at(chosen(), name))?.[index] ?? start; };
  hearDecks(name, showOne);
  shown.push(showOne);
  return select;
}

Turned.forEach(one => slider(get('sliders'), one));
Set.forEach(one => slider(get('settings'), one));
['freeze', 'mute', 'chaos/lock'].forEach(toggle);

// What connects this deck with others; 0 is none.
slider(get('blend'), ['fade', 'Fade to this deck', 0, 1, 0, .01, 'the other alone', 'this one alone']);
for (const [id, name] of [['fadeWith', 'fade/with'], ['answer', 'answer']]) {
  const select = choice(id, name);
  select.append(...Decks.map(deck => make('option', { value: deck, textContent: `deck ${deck}` })));
  select.addEventListener('change', () => set(at(chosen(), name), Number(select.value)));
}
const fadeBy = choice('fadeBy', 'fade/by');
fadeBy.addEventListener('change', () => set(at(chosen(), 'fade/by'), fadeBy.value));

const quantize = choice('quantize', 'quantize');
quantize.addEventListener('change', () => set(at(chosen(), 'quantize'), quantize.value));
const kind = choice('walk', 'walk'), bars = choice('walkBars', 'walk', 1), radius = choice('walkRadius', 'walk', 2);
const walk = () => set(at(chosen(), 'walk'), kind.value, Number(bars.value) || 4, radius.value === '' ? 1 : Number(radius.value));
[kind, bars, radius].forEach(one => one.addEventListener('change', walk));
const seed = choice('seed', 'noise/seed');
// A field that was emptied sets nothing, and shows the present value again.
const whole = (field, take) => field.addEventListener('change', () => Number.isFinite(field.valueAsNumber) ? take(Math.round(field.valueAsNumber)) : show());
whole(seed, number => set(at(chosen(), 'noise/seed'), Math.min(Math.max(number, -(2 ** 31)), 2 ** 31 - 1)));
const channel = choice('channel', 'midi/channel');
whole(channel, number => set(at(chosen(), 'midi/channel'), number));

// The knobs of a conditional model.
const knobs = Conditions.map(([name, title]) => slider(get('conditions'), [`condition/${name}`, title, -3, 3, 0, .05, 'fewer', 'more']));
const showKnobs = () => {
  const has = space(chosen())?.conditions ?? 0;
  knobs.forEach((knob, i) => { knob.hidden = i >= has; });
};
onSpace(showKnobs);
onChoice(showKnobs);

// The values of each instrument: its threshold, and the MIDI note that it sends.
Instruments.forEach((name, i) => {
  const own = slider(get('own'), [`threshold/${name}`, name, 0, 1, -1, .01, 'busy', 'bare']);
  own.style.setProperty('--hue', hue(i));
  own.classList.add('hued');
  const label = own.querySelector('label');
  const note = make('input', { type: 'number', min: 0, max: 127, className: 'note' });
  own.append(make('label', { className: 'noteLabel' }, 'note ', note));
  whole(note, number => set(at(chosen(), `note/${name}`), Math.min(Math.max(number, 0), 127)));
  const showNote = () => {
    note.value = first(at(chosen(), `note/${name}`), '');
    note.setAttribute('aria-label', `MIDI note of ${nameOf(i)}`);
    label.textContent = nameOf(i);
    own.hidden = i >= count();
  };
  onKit(showNote);
  hearDecks(`note/${name}`, showNote);
  shown.push(showNote);
});

// For a model of more than two dimensions: the choice of the two that the pad moves along, and a slider for each of the others.
const Dims = [1, 2, 3, 4, 5, 6, 7, 8], axes = ['across', 'up'].map(get);
const dimensionSliders = Dims.map(n => slider(get('dimensions'), [`latent/${n}`, `Dimension ${n}`, -3, 3, 0, .01, '−3', '3']));
const played = () => value(at(chosen(), 'pad/axes')) ?? [1, 2];
function showDimensions() {
  const count = known().get(first(at(chosen(), 'model'), ''))?.dimensions ?? 2;
  get('allDimensions').hidden = count <= 2;
  dimensionSliders.forEach((one, i) => { one.hidden = i >= count || played().includes(i + 1); });
  axes.forEach((select, i) => {
    select.replaceChildren(...Dims.slice(0, count).map(n => make('option', { value: n, textContent: n })));
    select.value = played()[i];
  });
}
axes.forEach((select, i) => select.addEventListener('change', () => {
  const next = [...played()];
  if (next[1 - i] === Number(select.value)) next[1 - i] = next[i];
  next[i] = Number(select.value);
  set(at(chosen(), 'pad/axes'), ...next);
}));
hearDecks('pad/axes', showDimensions);
hearDecks('model', showDimensions);
onModels(showDimensions);
onChoice(showDimensions);
