// One drum as steps for fingers and keys, and the values of this drum: freeze, length and others.
import { at, first, hearDecks, Instruments, set } from '../link/daemon.js';
import { button, get, make } from '../link/dom.js';
import { barTicks } from '../space/measure.js';
import { hue } from '../space/colours.js';
import { chosen, onChoice } from './choice.js';
import { drum, lane, onDrum, onPattern } from './drum.js';
import { count, nameOf, onKit } from './kit.js';
import { clear, onPins, Step, stepAt, tap } from './pins.js';

// Name, title, least, most, step, value at the daemon's start.
const Own = [
  ['length', 'Length, ticks', 0, 1536, 6, 0], ['rotate', 'Rotate, ticks', -1536, 1536, 6, 0], ['shift', 'Shift, ms', -100, 100, 1, 0],
  ['velocity', 'Velocity', 0, 2, .05, 1], ['density', 'Density', -1, 1, .05, -1], ['probability', 'Probability', 0, 1, .05, 1],
];
const grid = get('steps'), bar = get('stepBar'), select = get('stepDrum'), freeze = get('drumFreeze'), rate = get('rate');
let buttons = [];

const address = name => at(chosen(), `${name}/${Instruments[drum()]}`);

const options = Instruments.map((_, i) => select.appendChild(make('option', { value: i })));
const rename = () => options.forEach((option, i) => {
  option.textContent = nameOf(i);
  option.hidden = option.disabled = i >= count();
});
onKit(rename);
onKit(() => drum() >= count() ? drum(0) : show());
rename();
select.addEventListener('change', () => drum(Number(select.value)));
bar.addEventListener('change', () => show());
get('clearPins').addEventListener('click', () => clear(drum()));
freeze.addEventListener('click', () => set(address('freeze'), first(address('freeze'), 0) ? 0 : 1));
rate.addEventListener('change', () => set(at(chosen(), 'rate'), Number(rate.value)));

const fields = Own.map(([name, title, min, max, step, start]) => {
  const input = make('input', { type: 'number', min, max, step, value: start, id: `drum-${name}` });
  input.addEventListener('change', () => Number.isFinite(input.valueAsNumber) && set(address(name), Math.min(Math.max(input.valueAsNumber, min), max)));
  get('drumTime').append(make('label', {}, title, input));
  const showIt = () => { input.value = +first(address(name), start).toFixed(3); };
  input.addEventListener('blur', showIt);
  return () => { if (document.activeElement !== input) showIt(); };
});

// Makes as many buttons as the bar has steps. They stay while its length does, so that the focus stays, too.
function fit(count) {
  if (buttons.length === count) return;
  buttons = Array.from({ length: count }, (_, n) => button('', () => tap(drum(), lane(drum()), from() + n * Step)));
  buttons.forEach((one, n) => { one.tabIndex = n ? -1 : 0; });
  grid.replaceChildren(...buttons);
}

const from = () => Number(bar.value || 0) * barTicks();

grid.addEventListener('keydown', event => {
  const way = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 4, ArrowUp: -4 }[event.key], is = buttons.indexOf(document.activeElement);
  if (!way || is < 0) return;
  event.preventDefault();
  event.stopPropagation();
  buttons[Math.min(Math.max(is + way, 0), buttons.length - 1)].focus();
});
grid.addEventListener('focusin', event => buttons.forEach(one => { one.tabIndex = one === event.target ? 0 : -1; }));

function show() {
  const i = drum(), name = nameOf(i), pattern = lane(i), bars = Math.max(1, Math.ceil(pattern.length / barTicks()));
  if (bar.options.length !== bars) bar.replaceChildren(...Array.from({ length: bars }, (_, n) => make('option', { value: n, textContent: n + 1 })));
  select.value = i;
  grid.style.setProperty('--hue', hue(i));
  fit(Math.ceil(Math.min(barTicks(), (pattern.length || barTicks()) - from()) / Step));
  const length = first(address('length'), 0);
  buttons.forEach((one, n) => {
    const begin = from() + n * Step, { velocity, pin } = stepAt(i, pattern, begin);
    const is = pin === undefined ? velocity ? 'hit' : 'rest' : pin ? 'pinned' : 'never';
    one.className = `step ${is}${length && begin >= length ? ' beyond' : ''}`;
    one.style.setProperty('--velocity', velocity / 127);
    one.textContent = is === 'never' ? '×' : is === 'pinned' ? '◆' : '';
    const says = { hit: `plays ${velocity}`, rest: 'rests', pinned: `pinned ${pin}`, never: 'never' }[is];
    one.setAttribute('aria-label', `${name}, step ${n + 1}: ${says}`);
  });
  const isFrozen = first(address('freeze'), 0) === 1;
  freeze.setAttribute('aria-pressed', isFrozen);
  freeze.textContent = `Freeze ${name}`;
  rate.value = first(at(chosen(), 'rate'), 1);
  fields.forEach(field => field());
}

[...Own.map(([name]) => name), 'freeze'].forEach(name => Instruments.forEach(one => hearDecks(`${name}/${one}`, show)));
hearDecks('rate', show);
onPins(show);
onPattern(show);
onDrum(show);
onChoice(show);
show();
