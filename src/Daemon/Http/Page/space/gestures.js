// Playing the space: a mouse, a pen, several fingers for several decks, a wheel and two fingers to zoom.
import { at, Decks, first, set, watching } from '../link/daemon.js';
import { get, keep, kept } from '../link/dom.js';
import { chosen } from '../play/choice.js';
import { fromShares, place, sharesAt, toShares, zoomed, zoomTo } from './plane.js';
import { hold } from './points.js';

const Near = .06;
const stage = get('stage'), fingers = new Map();

/** Moves a deck to shares of the square. */
function moveTo(deck, [u, v]) {
  set(at(deck, 'latent'), ...fromShares(deck, u, v));
  if (!kept('moved', false)) {
    keep('moved', true);
    get('first').hidden = true;
  }
}

// A finger takes the point that it touches; else the chosen deck, and the next finger the next deck that has a model.
function deckUnder([u, v]) {
  const free = Decks.filter(deck => ![...fingers.values()].includes(deck) && (deck === chosen() || first(at(deck, 'model'), '')));
  const distance = deck => {
    const [x, y] = toShares(deck, place(deck));
    return Math.hypot(x - u, y - v);
  };
  const touched = free.filter(deck => distance(deck) < Near / zoomed()).sort((a, b) => distance(a) - distance(b))[0];
  return touched ?? (free.includes(chosen()) ? chosen() : free[0]);
}

stage.addEventListener('pointerdown', event => {
  if (event.button || watching || event.target.closest('button')) return;
  const shares = sharesAt(event.clientX, event.clientY), deck = deckUnder(shares);
  if (!deck) return;
  stage.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, deck);
  hold(deck, true);
  moveTo(deck, shares);
});
stage.addEventListener('pointermove', event => {
  const deck = fingers.get(event.pointerId);
  if (deck) moveTo(deck, sharesAt(event.clientX, event.clientY));
});
for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'])
  stage.addEventListener(end, ({ pointerId }) => {
    if (fingers.has(pointerId)) hold(fingers.get(pointerId), false);
    fingers.delete(pointerId);
  });

stage.addEventListener('wheel', event => {
  event.preventDefault();
  zoomTo(zoomed() * Math.exp(-event.deltaY * .002), ...sharesAt(event.clientX, event.clientY));
}, { passive: false });
get('zoomIn').addEventListener('click', () => zoomTo(zoomed() * 1.6, ...toShares(chosen(), place(chosen()))));
get('zoomOut').addEventListener('click', () => zoomTo(zoomed() / 1.6));

/** Moves the chosen deck by so many steps of a thirtieth of the plane. */
export function step(right, up) {
  const [u, v] = toShares(chosen(), place(chosen()));
  moveTo(chosen(), [u + right / 60, v - up / 60]);
}

/** Puts the chosen deck in the middle. */
export const middle = () => moveTo(chosen(), [.5, .5]);
