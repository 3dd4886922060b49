// The controls of a deck that have a range, and the switches.
import { at, hear, set, value } from './daemon.js';

// Name, what it says, least, greatest, as the daemon starts, and what the ends are.
const Controls = [
  ['threshold', 'Threshold', 0, 1, .5, 'busy', 'bare'],
  ['density', 'Density', 0, 1, -1, 'nothing', 'everything'],
  ['noise', 'Noise', 0, 2, 0, 'repeats', 'roams'],
  ['chaos', 'Chaos', 0, 1, 0, 'the same', 'varied'],
  ['swing', 'Swing', 0, 1, 0, 'straight', 'triplets'],
  ['microtiming', 'Microtiming', 0, 2, 1, 'on the grid', 'twice as loose'],
  ['level', 'Level', 0, 1, 1, 'silent', 'full'],
];

let deck = 1;
const shown = [];

/** Shows another deck. */
export function choose(which) {
  deck = which;
  show();
}

/** Shows what is so now. */
export function show() {
  shown.forEach(one => one());
}

const make = (tag, into, text = '', type = '') => {
  const made = into.appendChild(document.createElement(tag));
  if (type) made.className = type;
  made.textContent = text;
  return made;
};

function slider([name, title, least, most, start, low, high]) {
  const box = make('div', document.getElementById('sliders'), '', 'slider');
  const label = make('label', box, title), told = make('output', box), hasOff = start < 0;
  const off = hasOff ? make('button', box) : null;
  const input = make('input', box), ends = make('span', box, '', 'ends');
  Object.assign(input, { type: 'range', min: least, max: most, step: .01, value: most / 2, id: `control-${name}` });
  label.htmlFor = input.id;
  make('span', ends, `${least} ${low}`);
  make('span', ends, `${most} ${high}`);
  const current = () => value(at(deck, name))?.[0] ?? start;
  const change = to => { set(at(deck, name), to); };
  input.addEventListener('input', () => change(input.valueAsNumber));
  if (off) {
    off.type = 'button';
    box.classList.add('switched');
    off.setAttribute('aria-label', `${title} in place of the threshold`);
    off.addEventListener('click', () => change(current() < 0 ? input.valueAsNumber : -1));
  }
  for (const of of [1, 2, 3, 4]) hear(at(of, name), () => of === deck && showOne());
  const showOne = () => {
    const is = current(), isOff = hasOff && is < 0;
    if (!isOff) input.valueAsNumber = is;
    told.textContent = isOff ? '' : is.toFixed(2);
    input.setAttribute('aria-valuetext', isOff ? 'off' : told.textContent);
    box.classList.toggle('off', isOff);
    if (off) off.textContent = isOff ? 'Off' : 'On';
    off?.setAttribute('aria-pressed', !isOff);
  };
  shown.push(showOne);
}

function toggle(name) {
  const button = document.getElementById(name), is = () => value(at(deck, name))?.[0] === 1;
  button.addEventListener('click', () => set(at(deck, name), is() ? 0 : 1));
  const showOne = () => button.setAttribute('aria-pressed', is());
  for (const of of [1, 2, 3, 4]) hear(at(of, name), showOne);
  shown.push(showOne);
}

Controls.forEach(slider);
toggle('freeze');
toggle('mute');
