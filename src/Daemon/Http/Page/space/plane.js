// The plane: where a position of a model is in the square, and which part of the plane is zoomed into.
import { at, Decks, hear, hearDecks, value } from '../link/daemon.js';
import { space } from './source.js';

const ranges = new Map(), places = new Map(), hearers = [];
const board = document.getElementById('board');
let zoom = 1, left = 0, top = 0;

/** Half the width of a deck's plane. */
export const range = deck => space(deck)?.range ?? ranges.get(deck) ?? 3;

/** The position that a deck was put at. */
export const target = deck => value(at(deck, 'latent')) ?? [0, 0];

/** The position of a deck now: on its way, on a walk, or where it was put. */
export const place = deck => places.get(deck) ?? target(deck);

/** A position as shares of the square, from its left and upper edge. */
export const toShares = (deck, [x, y]) => [(x / range(deck) + 1) / 2, (1 - y / range(deck)) / 2];

/** The position at shares of the square, limited to the plane. */
export function fromShares(deck, u, v) {
  const within = share => Math.min(Math.max(share, 0), 1), wide = range(deck);
  return [(within(u) * 2 - 1) * wide, (1 - within(v) * 2) * wide];
}

/** The shares of the square at a point of the window. */
export function sharesAt(clientX, clientY) {
  const box = board.getBoundingClientRect();
  return [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
}

/** Calls back when a deck has moved. */
export const onMove = hearer => hearers.push(hearer);

/** How far the plane is zoomed in; 1 shows all of it. */
export const zoomed = () => zoom;

/** Zooms so that given shares of the square are at given shares of the stage. */
export function lookAt(times, [u, v], [s, t]) {
  zoom = Math.min(Math.max(times, 1), 8);
  left = Math.min(Math.max(u - s / zoom, 0), 1 - 1 / zoom);
  top = Math.min(Math.max(v - t / zoom, 0), 1 - 1 / zoom);
  board.style.transform = `scale(${zoom}) translate(${-left * 100}%, ${-top * 100}%)`;
  board.style.setProperty('--zoom', zoom);
  document.getElementById('stage').classList.toggle('zoomed', zoom > 1);
}

/** Zooms in or out around shares of the square. */
export const zoomTo = (times, u = .5, v = .5) => lookAt(times, [u, v], [(u - left) * zoom, (v - top) * zoom]);

const tell = deck => hearers.forEach(hearer => hearer(deck));

hear('/rvae/place', (deck, x, y) => {
  places.set(deck, [x, y]);
  tell(deck);
});
hearDecks('latent', deck => {
  const [kind] = value(at(deck, 'walk')) ?? ['off'], glides = value(at(deck, 'latent/glide'))?.[0] > 0;
  if (kind === 'off' && !glides) places.delete(deck);
  tell(deck);
});
hearDecks('walk', (deck, kind) => {
  if (kind === 'off') places.delete(deck);
  tell(deck);
});
hearDecks('model/card', (deck, key, text) => { if (key === 'latentRange') ranges.set(deck, Number(text)); });
hearDecks('model', deck => tell(deck));
Decks.forEach(deck => places.delete(deck));
