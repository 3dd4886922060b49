// Plays the space by mouse, pen, or several fingers for several decks. A wheel zooms, and so do fingers for which there is no deck.
import { at, Decks, first, set, watching } from '../link/daemon.js';
import { get, keep, kept } from '../link/dom.js';
import { chosen } from '../play/choice.js';
import { fromShares, place, sharesAt, target, toShares, zoomed, zoomTo } from './plane.js';
import { hold } from './points.js';
import { add, lift, move, zooming } from './zooming.js';

const Near = .06, Together = 250; // shares of the square, milliseconds
const stage = get('stage'), fingers = new Map();
let onlyZooms = false;

/** Moves a deck to a place that is given as shares of the square. */
function moveTo(deck, [u, v]) {
  set(at(deck, 'latent'), ...fromShares(deck, u, v));
  if (!kept('moved', false)) {
    keep('moved', true);
    get('first').hidden = true;
  }
}

// A finger takes the point that it touches, else the chosen deck. The next finger takes the next deck that has a model.
function deckUnder([u, v]) {
  const free = Decks.filter(deck => ![...fingers.values()].some(finger => finger.deck === deck) && (deck === chosen() || first(at(deck, 'model'), '')));
  const distance = deck => {
    const [x, y] = toShares(deck, place(deck));
    return Math.hypot(x - u, y - v);
  };
  const touched = free.filter(deck => distance(deck) < Near / zoomed()).sort((a, b) => distance(a) - distance(b))[0];
  return touched ?? (free.includes(chosen()) ? chosen() : free[0]);
}

// When there is no deck for a second finger, both fingers zoom. If both came together, the point goes back to where it was before.
function zoomWith(event) {
  const [[pointer, { deck, x, y, since, from }]] = fingers;
  release(pointer);
  if (event.timeStamp - since < Together) set(at(deck, 'latent'), ...from);
  add(pointer, x, y);
}

function release(pointer) {
  lift(pointer);
  if (fingers.has(pointer)) hold(fingers.get(pointer).deck, false);
  fingers.delete(pointer);
}

stage.addEventListener('pointerdown', event => {
  if (event.button || event.target.closest('button')) return;
  const { pointerId, clientX: x, clientY: y } = event, shares = sharesAt(x, y), zooms = onlyZooms || zooming(), deck = zooms ? undefined : deckUnder(shares);
  if (!zooms && !deck && fingers.size !== 1) return;
  stage.setPointerCapture(pointerId);
  if (!deck) {
    if (fingers.size === 1) zoomWith(event);
    add(pointerId, x, y);
    return;
  }
  fingers.set(pointerId, { deck, x, y, since: event.timeStamp, from: target(deck) });
  hold(deck, true);
  moveTo(deck, shares);
});
stage.addEventListener('pointermove', ({ pointerId, clientX: x, clientY: y }) => {
  const finger = fingers.get(pointerId);
  move(pointerId, x, y);
  if (!finger) return;
  Object.assign(finger, { x, y });
  moveTo(finger.deck, sharesAt(x, y));
});
for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'])
  stage.addEventListener(end, ({ pointerId }) => release(pointerId));

// An audience has no point to move.
function onlyZoom(on) {
  onlyZooms = on;
  get('zoom').setAttribute('aria-pressed', on);
  stage.classList.toggle('zooms', on);
}
onlyZoom(watching);
get('zoom').addEventListener('click', () => onlyZoom(watching || !onlyZooms));
stage.addEventListener('wheel', event => {
  event.preventDefault();
  zoomTo(zoomed() * Math.exp(-event.deltaY * .002), ...sharesAt(event.clientX, event.clientY));
}, { passive: false });
get('zoomIn').addEventListener('click', () => zoomTo(zoomed() * 1.6, ...toShares(chosen(), place(chosen()))));
get('zoomOut').addEventListener('click', () => zoomTo(zoomed() / 1.6));

// A screen reader reads the position to a person who plays by keys, but not while a walk or a gesture moves it.
for (const [event, live] of [['focus', 'polite'], ['blur', 'off']]) stage.addEventListener(event, () => get('point').setAttribute('aria-live', live));

/** Moves the chosen deck by so many steps; a step is a thirtieth of the plane. */
export function step(right, up) {
  const [u, v] = toShares(chosen(), place(chosen()));
  moveTo(chosen(), [u + right / 60, v - up / 60]);
}

/** Moves the chosen deck to the middle. */
export const middle = () => moveTo(chosen(), [.5, .5]);
