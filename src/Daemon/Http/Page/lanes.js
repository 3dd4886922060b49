// The pattern that plays, a lane an instrument, with the place where it is; and beside each lane the instrument's mute.
import { at, hear, set, value } from './daemon.js';
import { family } from './map.js';

export const Instruments = ['kick', 'snare', 'hat', 'openhat', 'lowtom', 'midtom', 'hightom', 'clap', 'rim'];

const Quarter = 24;
const lanes = document.getElementById('lanes'), mutes = document.getElementById('mutes');
const patterns = new Map();
let deck = 1, bar = 96, now = null, dirty = false;

const muted = instrument => value(at(deck, `mute/${Instruments[instrument]}`))?.[0] === 1;
const lane = instrument => patterns.get(`${deck} ${instrument}`) ?? [];

const buttons = Instruments.map((name, i) => {
  const button = mutes.appendChild(document.createElement('button'));
  button.type = 'button';
  button.textContent = name;
  button.setAttribute('aria-label', `Mute ${name}`);
  button.style.setProperty('--family', `var(--${family(i)})`);
  button.addEventListener('click', () => set(at(deck, `mute/${name}`), muted(i) ? 0 : 1));
  for (const of of [1, 2, 3, 4]) hear(at(of, `mute/${name}`), draw);
  return button;
});

/** Shows another deck. */
export function choose(which) {
  deck = which;
  draw();
}

/** How many ticks a bar of the deck's model has. */
export function measure(ticks) {
  bar = ticks;
  draw();
}

/** Nothing plays any more that was heard of. */
export function forget() {
  patterns.clear();
  now = null;
  draw();
}

hear('/rvae/pattern', (of, instrument, ...velocities) => {
  patterns.set(`${of} ${instrument}`, velocities);
  draw();
});
hear('/rvae/pattern/part', (of, instrument, ticks, from, ...velocities) => {
  const key = `${of} ${instrument}`, known = patterns.get(key);
  const whole = known?.length === ticks ? known : new Array(ticks).fill(0);
  velocities.forEach((velocity, i) => { whole[from + i] = velocity; });
  patterns.set(key, whole);
  draw();
});
hear('/rvae/tick', (tick, of) => {
  now = [tick, of];
  draw();
});
hear('/rvae/playing', on => {
  if (!on) now = null;
  draw();
});
new ResizeObserver(draw).observe(lanes);
matchMedia('(prefers-color-scheme: light)').addEventListener('change', draw);

function draw() {
  if (dirty) return;
  dirty = true;
  requestAnimationFrame(() => { dirty = false; paint(); });
}

function paint() {
  const width = Math.round(lanes.clientWidth * devicePixelRatio), height = Math.round(lanes.clientHeight * devicePixelRatio);
  if (lanes.width !== width || lanes.height !== height) [lanes.width, lanes.height] = [width, height];
  const to = lanes.getContext('2d'), style = getComputedStyle(document.documentElement), colour = name => style.getPropertyValue(`--${name}`);
  const ticks = Math.max(...Instruments.map((_, i) => lane(i).length), 0) || bar, row = height / Instruments.length;
  to.fillStyle = colour('paper');
  to.fillRect(0, 0, width, height);
  for (let tick = 0; tick < ticks; tick += Quarter / 4) {
    to.fillStyle = colour(tick % Quarter ? 'line' : 'edge');
    to.fillRect(tick / ticks * width, 0, 1, height);
  }
  Instruments.forEach((_, i) => paintLane(to, i, ticks, width, row, colour));
  if (now) {
    to.fillStyle = colour('light');
    to.fillRect((now[1] * bar + now[0]) % ticks / ticks * width, 0, 3 * devicePixelRatio, height);
  }
  describe();
}

function paintLane(to, instrument, ticks, width, row, colour) {
  const bottom = (instrument + 1) * row, wide = Math.max(width / ticks * 4, 4 * devicePixelRatio);
  to.fillStyle = colour('panel');
  to.fillRect(0, bottom - devicePixelRatio, width, 2 * devicePixelRatio);
  to.fillStyle = colour(muted(instrument) ? 'edge' : family(instrument));
  lane(instrument).forEach((velocity, tick) => {
    const tall = velocity && row * (.2 + .65 * velocity / 127);
    if (tall) to.fillRect(tick / ticks * width + 1, bottom - row * .06 - tall, wide, tall);
  });
}

function describe() {
  buttons.forEach((button, i) => button.setAttribute('aria-pressed', muted(i)));
  const hits = Instruments.map((name, i) => [name, lane(i).filter(velocity => velocity).length]).filter(([, count]) => count);
  const said = `Pattern of deck ${deck}: ${hits.map(([name, count]) => `${name} ${count}`).join(', ') || 'no hits'}`;
  if (lanes.getAttribute('aria-label') !== said) lanes.setAttribute('aria-label', said);
}
