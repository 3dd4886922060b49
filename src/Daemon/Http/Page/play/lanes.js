// The pattern that plays: a lane for each instrument, with velocity as height and microtiming as distance from the grid. Beside each lane
// are the buttons of its instrument.
import { at, first, hear, hearDecks, Instruments, set, watch } from '../link/daemon.js';
import { button, get, make } from '../link/dom.js';
import { barTicks, onTick } from '../space/measure.js';
import { onSpace, space } from '../space/source.js';
import { hue } from '../space/colours.js';
import { chosen, onChoice } from './choice.js';
import { drum, forget, lane, learn, onDrum, pattern } from './drum.js';
import { count, nameOf, onKit } from './kit.js';
import { onPins, pinsOf, Step, tap } from './pins.js';

// A finger cannot hit a narrower step. Then a tap chooses the drum, whose steps are below.
const Quarter = 24, Narrow = 20, Keys = [...'QWEASDZXC'];
const canvas = get('lanes'), rows = get('instruments'), leans = new Map(), flashes = new Float64Array(Instruments.length);
const playhead = get('playhead');
let tickNow = -1, dirty = false, across = 0;

const isHidden = () => document.body.dataset.view === 'space';

const control = (name, otherwise) => first(at(chosen(), name), otherwise);

/** Mutes or unmutes an instrument of a deck, by default of the chosen one. */
export const mute = (i, on, deck = chosen()) => set(at(deck, `mute/${Instruments[i]}`), on);

/** Whether an instrument of a deck, by default of the chosen one, is muted. */
export const isMuted = (i, deck = chosen()) => first(at(deck, `mute/${Instruments[i]}`), 0) === 1;

/** Unmutes all instruments of the deck. */
export const allBack = () => Instruments.forEach((name, i) => {
  if (isMuted(i)) mute(i, 0);
  if (control(`solo/${name}`, 0)) set(at(chosen(), `solo/${name}`), 0);
});

const switchOf = (i, what, text) => button(text, () => {
  const address = at(chosen(), `${what}/${Instruments[i]}`);
  set(address, first(address, 0) ? 0 : 1);
}, { className: what });

// Shows the names of the deck's kit, and as many rows as it has instruments.
function name({ row, muteButton, solo }, i) {
  row.hidden = i >= count();
  muteButton.textContent = nameOf(i);
  for (const [one, title] of [[muteButton, 'Mute'], [solo, 'Solo']]) {
    one.setAttribute('aria-label', `${title} ${nameOf(i)}`);
    one.title = Keys[i] ? `${title} ${nameOf(i)} (${Keys[i]})` : `${title} ${nameOf(i)}`;
  }
}

const parts = Instruments.map((_, i) => {
  const muteButton = switchOf(i, 'mute', ''), solo = switchOf(i, 'solo', 'S');
  muteButton.dataset.key = Keys[i] ?? '';
  const row = rows.appendChild(make('div', { className: 'instrument' }, muteButton, solo));
  row.style.setProperty('--hue', hue(i));
  return { row, muteButton, solo };
});

hear('/rvae/pattern', (deck, instrument, ...rest) => take(deck, instrument, rest.slice(0, -1)));
hear('/rvae/pattern/part', (deck, instrument, ticks, from, ...rest) => {
  const known = pattern(deck, instrument), whole = known?.length === ticks ? [...known] : new Array(ticks).fill(0);
  rest.slice(0, -1).forEach((velocity, i) => { whole[from + i] = velocity; });
  take(deck, instrument, whole);
});

function take(deck, instrument, velocities) {
  learn(deck, instrument, velocities);
  draw();
}

// The offset of a hit is known only when the hit has been played once.
hear('/rvae/hit', (instrument, note, velocity, tick, offset, bar, deck) => {
  const length = pattern(deck, instrument)?.length;
  if (!length) return;
  const name = `${deck} ${instrument} ${(bar * barTicks() + tick) % length}`;
  if (leans.get(name) === offset) return;
  leans.set(name, offset);
  if (leans.size > 8000) leans.clear();
  draw();
});
onTick((tick, bar) => {
  tickNow = bar * barTicks() + tick;
  Instruments.forEach((_, i) => {
    const plays = lane(i);
    if (plays[tickNow % plays.length] && !isMuted(i)) flashes[i] = performance.now();
  });
  move();
});
watch(state => {
  if (state === 'here') return;
  forget();
  leans.clear();
  tickNow = -1;
  draw();
});
hear('/rvae/playing', on => {
  if (!on) tickNow = -1;
  draw();
});
for (const name of Instruments) for (const of of ['mute', 'solo']) hearDecks(`${of}/${name}`, draw);
for (const one of [onChoice, onPins, onDrum, onSpace, onKit]) one(draw);
const rename = () => parts.forEach(name);
onKit(rename);
rename();
canvas.addEventListener('click', ({ offsetX, offsetY }) => {
  const i = Math.min(Math.floor(offsetY / canvas.clientHeight * count()), count() - 1), plays = lane(i), ticks = loop();
  const begin = Math.floor(offsetX / canvas.clientWidth * ticks / Step) * Step;
  drum(i);
  if (canvas.clientWidth / ticks * Step >= Narrow && begin < plays.length) tap(i, plays, begin);
});
new ResizeObserver(draw).observe(canvas);
new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ['data-theme'] });

function draw() {
  if (dirty || isHidden()) return;
  dirty = true;
  requestAnimationFrame(() => {
    dirty = false;
    paint();
    move();
  });
}

// Each tick moves the line of the present and lights the drums that sound. All else is painted only when it has changed.
function move() {
  if (isHidden()) return;
  playhead.hidden = tickNow < 0;
  const ticks = loop(), now = performance.now();
  playhead.style.transform = `translateX(${tickNow % ticks / ticks * across}px)`;
  parts.forEach(({ row }, i) => row.classList.toggle('struck', now - flashes[i] < 110));
}

// Rows that only an earlier kit had are silent, and keep the length that was told last.
const loop = () => Math.max(...Instruments.slice(0, count()).map((_, i) => lane(i).length), 0) || barTicks();

function paint() {
  across = canvas.clientWidth;
  const ratio = Math.min(devicePixelRatio, 2), width = Math.round(across * ratio), height = Math.round(canvas.clientHeight * ratio);
  if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
  const to = canvas.getContext('2d'), style = getComputedStyle(document.documentElement), colour = name => style.getPropertyValue(`--${name}`);
  const ticks = loop(), there = space(chosen()), barLength = there ? there.ticks * there.scale / there.bars : ticks;
  to.clearRect(0, 0, width, height);
  for (let tick = 0; tick < ticks; tick += Quarter / 4) {
    to.fillStyle = colour(tick % barLength === 0 ? 'edge' : tick % Quarter ? 'line' : 'beat');
    to.fillRect(Math.round(tick / ticks * width), 0, ratio, height);
  }
  for (let i = 0; i < count(); i++) paintLane(to, i, ticks, width, height / count(), ratio, colour);
  describe();
}

function paintLane(to, i, ticks, width, row, ratio, colour) {
  const bottom = (i + 1) * row - ratio, wide = Math.max(width / ticks * 3.2, 3 * ratio), silent = isMuted(i);
  to.fillStyle = colour('line');
  to.fillRect(0, bottom, width, ratio);
  to.fillStyle = silent ? colour('edge') : hue(i);
  lane(i).forEach((velocity, tick) => {
    if (!velocity) return;
    const lean = leans.get(`${chosen()} ${i} ${tick}`) ?? 0, tall = row * (.16 + .68 * velocity / 127);
    to.globalAlpha = silent ? .4 : .55 + .45 * velocity / 127;
    to.fillRect((tick + lean) / ticks * width + ratio, bottom - tall, wide, tall);
  });
  to.globalAlpha = 1;
  paintPins(to, i, ticks, width, row, ratio, colour, bottom);
}

// A pinned hit has a bar above it, and a step that never plays has a cross.
function paintPins(to, i, ticks, width, row, ratio, colour, bottom) {
  const wide = Math.max(width / ticks * 4, 4 * ratio);
  to.fillStyle = to.strokeStyle = colour('ink');
  to.lineWidth = 1.5 * ratio;
  pinsOf(i).forEach((velocity, tick) => {
    const left = tick / ticks * width + ratio, top = bottom - row * .94;
    if (velocity) {
      to.fillRect(left, top, wide, 3 * ratio);
      return;
    }
    to.beginPath();
    to.moveTo(left, bottom - wide);
    to.lineTo(left + wide, bottom);
    to.moveTo(left + wide, bottom - wide);
    to.lineTo(left, bottom);
    to.stroke();
  });
}

function describe() {
  parts.forEach(({ row, muteButton, solo }, i) => {
    muteButton.setAttribute('aria-pressed', isMuted(i));
    solo.setAttribute('aria-pressed', control(`solo/${Instruments[i]}`, 0) === 1);
    row.classList.toggle('chosen', i === drum());
  });
  const hits = Instruments.map((_, i) => [nameOf(i), lane(i).filter(velocity => velocity).length]).filter(([, count]) => count);
  const said = `Pattern of deck ${chosen()}: ${hits.map(([name, count]) => `${name} ${count}`).join(', ') || 'no hits'}`;
  if (canvas.getAttribute('aria-label') !== said) canvas.setAttribute('aria-label', said);
}
