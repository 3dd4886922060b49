// The things on the space: the decks' points with their trails, the path of a walk, stored positions, and clips with names.
import { at, Decks, first, hearDecks, value } from '../link/daemon.js';
import { get, make } from '../link/dom.js';
import { chosen } from '../play/choice.js';
import { onMove, place as placeOf, range, target, toShares } from './plane.js';

const Life = 1600, TrailSide = 420, Most = 90;
const board = get('board'), marks = get('marks'), trail = get('trail'), light = trail.getContext('2d');
trail.width = trail.height = TrailSide;
const steps = [], held = new Set();
let wasDrawn = false;

const dots = Decks.map(deck => board.appendChild(make('span', { className: 'point', textContent: deck, 'aria-hidden': 'true' })));
const walk = board.appendChild(make('span', { className: 'walk', 'aria-hidden': 'true', hidden: true }));

/** Marks a deck as held by a finger, or as released. */
export function hold(deck, on) {
  if (on) held.add(deck); else held.delete(deck);
  dots[deck - 1]?.classList.toggle('held', on);
}

const put = (element, [u, v]) => {
  element.style.left = `${u * 100}%`;
  element.style.top = `${v * 100}%`;
};

/** Puts everything in its place. */
export function place() {
  Decks.forEach((deck, i) => {
    const dot = dots[i], mine = deck === chosen();
    dot.hidden = !mine && !first(at(deck, 'model'), '');
    dot.classList.toggle('mine', mine);
    put(dot, toShares(deck, placeOf(deck)));
  });
  const [x, y] = placeOf(chosen()), signed = n => (n < 0 ? '−' : '+') + Math.abs(n).toFixed(2);
  get('point').textContent = `x ${signed(x)}   y ${signed(y)}`;
  showWalk();
}

function showWalk() {
  const deck = chosen(), [kind, , radius] = value(at(deck, 'walk')) ?? ['off'];
  walk.hidden = kind !== 'orbit' && kind !== 'drift';
  if (walk.hidden) return;
  walk.className = `walk ${kind}`;
  put(walk, toShares(deck, target(deck)));
  walk.style.width = walk.style.height = `${radius / range(deck) * 100}%`;
}

onMove(deck => {
  const [u, v] = toShares(deck, placeOf(deck));
  steps.push({ u, v, at: performance.now(), deck });
  if (steps.length > Most) steps.shift();
  place();
});
hearDecks('walk', () => showWalk());

/** Draws the trail as it is now; does nothing where there is none. */
export function frame(now) {
  while (steps.length && now - steps[0].at > Life) steps.shift();
  if (!steps.length && !wasDrawn) return;
  wasDrawn = steps.length > 0;
  light.clearRect(0, 0, TrailSide, TrailSide);
  light.lineCap = 'round';
  const before = new Map();
  for (const step of steps) {
    const from = before.get(step.deck) ?? step, left = Math.max(1 - (now - step.at) / Life, 0);
    before.set(step.deck, step);
    light.strokeStyle = `rgb(255 255 255 / ${(step.deck === chosen() ? .6 : .3) * left ** 2})`;
    light.lineWidth = 1 + 5 * left;
    light.beginPath();
    light.moveTo(from.u * TrailSide, from.v * TrailSide);
    light.lineTo(step.u * TrailSide, step.v * TrailSide);
    light.stroke();
  }
}

/** Shows marks of one kind, each with a name and a position. A click on a mark moves the deck there. */
export function showMarks(kind, list, go) {
  marks.querySelectorAll(`.${kind}`).forEach(mark => mark.remove());
  const deck = chosen();
  for (const { name, x, y } of list) {
    const mark = make('button', { type: 'button', className: `mark ${kind}`, title: name, 'aria-label': `${kind} ${name}`, onclick: () => go({ name, x, y }) },
      make('span', { textContent: name }));
    put(mark, toShares(deck, [x, y]));
    marks.append(mark);
  }
}
