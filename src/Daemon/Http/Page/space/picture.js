// The space as a picture that the browser scales up: 31 × 31 positions of 3 × 3 instruments, or 4 × 4 for a larger kit. The last positions
// come twice, so that each position is in the middle of its square. A dot lights up by its probability and fades.
import { at, first, Instruments } from '../link/daemon.js';
import { lights } from './colours.js';

const Cells = 31, Fade = 150, Plausible = 5;
const canvas = document.getElementById('space'), to = canvas.getContext('2d', { alpha: false });
const table = lights(), heard = new Float32Array(Instruments.length);
let shown = null, aside = 0, image, pixels, glow, ground, where, which, cuts;

// Makes a picture with so many instruments on each side of a position.
function make(count) {
  if (count === aside) return;
  aside = count;
  const side = canvas.width = canvas.height = Cells * aside, dots = side * side;
  image = to.createImageData(side, side);
  pixels = new Uint32Array(image.data.buffer);
  [glow, ground] = [new Float32Array(dots), new Float32Array(dots)];
  [where, which, cuts] = [new Int32Array(dots), new Uint8Array(dots), new Uint8Array(dots)];
}

/** Sets for each dot its place in the data of the space, and its instrument. */
function layOut(space) {
  make(space.aside);
  const wide = space.columns * aside, side = Cells * aside;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dot = y * side + x, row = Math.min(Math.floor(y / aside), space.rows - 1), column = Math.min(Math.floor(x / aside), space.columns - 1);
      where[dot] = (row * aside + y % aside) * wide + column * aside + x % aside;
      which[dot] = (y % aside) * aside + x % aside;
    }
  }
}

const sizeOf = space => space.columns * space.rows * space.aside ** 2;

make(3);

/** Shows a space, or none. The controls of a deck decide which dots are lit. */
export function show(space, deck) {
  if (space && space !== shown) {
    layOut(space);
    glow.fill(0);
  }
  shown = space;
  judge(deck);
}

/** Reads the controls of the deck again: threshold, density, mutes and solos. */
export function judge(deck) {
  if (!shown) return;
  const control = (name, otherwise) => first(at(deck, name), otherwise);
  const solos = Instruments.map(name => control(`solo/${name}`, 0)), anySolo = solos.includes(1);
  const level = Math.sqrt(control('level', 1));
  Instruments.forEach((name, i) => {
    const out = control('mute', 0) || control(`mute/${name}`, 0) || (anySolo && !solos[i]);
    heard[i] = out ? .07 : .25 + .75 * level;
  });
  const ownOr = (name, whole) => Instruments.map(one => control(`${name}/${one}`, -1)).map(v => v >= 0 ? v : whole);
  const shares = ownOr('density', control('density', -1)), own = ownOr('threshold', control('threshold', .5)).map(v => Math.round(v * 255));
  for (let dot = 0; dot < cuts.length; dot++) cuts[dot] = own[which[dot]];
  if (shares.some(share => share >= 0)) cutByShare(shares);
  groundLight();
}

// The likeliest share of a dot's plausible hits sounds, counted from the top.
function cutByShare(shares) {
  const counts = new Uint16Array(256), { levels, ticks } = shown, size = sizeOf(shown);
  for (let dot = 0; dot < cuts.length; dot++) {
    const share = shares[which[dot]];
    if (share < 0) continue;
    counts.fill(0);
    let all = 0;
    for (let tick = 0, from = where[dot]; tick < ticks; tick++, from += size) {
      if (levels[from] <= Plausible) continue;
      counts[levels[from]]++;
      all++;
    }
    let left = Math.round(share * all), cut = 255;
    while (left > 0 && cut > Plausible) left -= counts[cut--];
    cuts[dot] = cut;
  }
}

// What sounds somewhere in the bar stays faintly visible, so that the map can be seen at rest.
function groundLight() {
  const { levels, ticks } = shown, size = sizeOf(shown);
  for (let dot = 0; dot < ground.length; dot++) {
    let sum = 0;
    for (let tick = 0, from = where[dot]; tick < ticks; tick++, from += size) if (levels[from] > cuts[dot]) sum += levels[from];
    ground[dot] = Math.min(Math.sqrt(sum / 255 / 8), 1) * .3 * heard[which[dot]];
  }
}

/** Lights the dots that sound at a tick of the space. */
export function strike(tick) {
  if (!shown) return;
  const size = sizeOf(shown), from = tick * size, { levels } = shown;
  for (let dot = 0; dot < glow.length; dot++) {
    const level = levels[from + where[dot]];
    if (level < 3) continue;
    const light = (level > cuts[dot] ? .4 + .6 * level / 255 : .16 * level / 255) * heard[which[dot]];
    if (light > glow[dot]) glow[dot] = light;
  }
}

/** Paints one frame. The argument is the milliseconds since the last frame. */
export function paint(elapsed) {
  const fade = Math.exp(-elapsed / Fade);
  for (let dot = 0; dot < glow.length; dot++) {
    const light = Math.max(glow[dot], ground[dot]);
    pixels[dot] = table[which[dot] * 256 + (light * 255 | 0)];
    glow[dot] *= fade;
  }
  to.putImageData(image, 0, 0);
}
