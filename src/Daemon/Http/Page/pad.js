// The pad: the plane of the chosen deck's model, where each deck is in its own, and a finger, a mouse or keys that move it.
import { at, hear, set, value } from './daemon.js';
import { ask } from './map.js';

const Decks = [1, 2, 3, 4], Steps = 30;
const pad = document.getElementById('pad'), point = document.getElementById('point');
const ranges = [3, 3, 3, 3], maps = new Map();
let deck = 1, dirty = false;

const range = () => ranges[deck - 1];
const position = of => value(at(of, 'latent')) ?? [0, 0];
const model = of => value(at(of, 'model'))?.[0] ?? '';

/** Shows another deck. */
export function choose(which) {
  deck = which;
  fetchMap();
  draw();
}

/** How far a deck's plane goes to each side, as its model's card says. */
export function measure(of, wide) {
  ranges[of - 1] = wide;
  draw();
}

/** A model has come under this name: what was drawn is another's. */
export function forget(name) {
  maps.delete(name);
}

/** The map of the deck's model, unless it is there already. */
export function fetchMap() {
  const of = model(deck);
  if (of && !maps.has(of)) ask(deck, picture => { maps.set(of, picture); draw(); });
}

for (const of of Decks) hear(at(of, 'latent'), draw);

function move(x, y) {
  const wide = range(), within = v => Math.min(Math.max(v, -wide), wide);
  set(at(deck, 'latent'), within(x), within(y));
}

function follow(event) {
  const box = pad.getBoundingClientRect(), wide = range();
  move(((event.clientX - box.left) / box.width * 2 - 1) * wide, (1 - (event.clientY - box.top) / box.height * 2) * wide);
}

pad.addEventListener('pointerdown', event => {
  if (event.button) return;
  pad.setPointerCapture(event.pointerId);
  follow(event);
});
pad.addEventListener('pointermove', event => pad.hasPointerCapture(event.pointerId) && follow(event));

const Arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

pad.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const way = Arrows[event.key], [x, y] = position(deck), step = range() / Steps * (event.shiftKey ? 6 : 1);
  if (way) move(x + way[0] * step, y + way[1] * step);
  else if (event.key === '0' || event.key === 'Home') move(0, 0);
  else return;
  event.preventDefault();
});

new ResizeObserver(draw).observe(pad);

function draw() {
  if (dirty) return;
  dirty = true;
  requestAnimationFrame(() => { dirty = false; paint(); });
}

const signed = v => (v < 0 ? '−' : '+') + Math.abs(v).toFixed(2);

function paint() {
  const side = Math.round(pad.clientWidth * devicePixelRatio), to = pad.getContext('2d'), [x, y] = position(deck);
  if (pad.width !== side) pad.width = pad.height = side;
  to.clearRect(0, 0, side, side);
  paintMap(to, side);
  paintAxes(to, side);
  for (const of of Decks) if (of !== deck && model(of)) paintPoint(to, side, of);
  paintPoint(to, side, deck);
  point.textContent = `x ${signed(x)}   y ${signed(y)}   ±${range()}`;
  pad.setAttribute('aria-label', `Position of deck ${deck}: x ${x.toFixed(2)}, y ${y.toFixed(2)}, from −${range()} to ${range()}`);
}

// A map's places are the left and upper edges of its cells.
function paintMap(to, side) {
  const map = maps.get(model(deck));
  pad.dataset.map = map ? model(deck) : '';
  if (!map) return;
  const half = side / map.width / 2;
  to.imageSmoothingQuality = 'high';
  to.drawImage(map, -half, -half, side, side);
  to.drawImage(map, map.width - 1, 0, 1, map.height, side - half, -half, half, side);
  to.drawImage(map, 0, map.height - 1, map.width, 1, -half, side - half, side, half);
  to.drawImage(map, map.width - 1, map.height - 1, 1, 1, side - half, side - half, half, half);
}

function paintAxes(to, side) {
  const wide = range();
  for (let line = Math.ceil(-wide); line <= wide; line++) {
    const place = (line / wide + 1) / 2 * side;
    to.fillStyle = line ? '#ffffff26' : '#ffffff66';
    to.fillRect(place - .5, 0, 1, side);
    to.fillRect(0, side - place - .5, side, 1);
  }
}

function paintPoint(to, side, of) {
  const [x, y] = position(of), wide = ranges[of - 1], mine = of === deck, size = (mine ? 15 : 11) * devicePixelRatio;
  to.beginPath();
  to.arc((x / wide + 1) / 2 * side, (1 - y / wide) / 2 * side, size, 0, 2 * Math.PI);
  to.lineWidth = 3 * devicePixelRatio;
  to.fillStyle = mine ? '#ffffff' : '#14161bcc';
  to.strokeStyle = mine ? '#14161b' : '#ffffffcc';
  to.fill();
  to.stroke();
  to.fillStyle = mine ? '#14161b' : '#ffffff';
  to.font = `600 ${size}px system-ui, sans-serif`;
  to.textAlign = 'center';
  to.textBaseline = 'middle';
  to.fillText(of, (x / wide + 1) / 2 * side, (1 - y / wide) / 2 * side + devicePixelRatio);
}
