// The drum that the page shows, and the pattern of each drum.
import { chosen } from './choice.js';

const patterns = new Map(), hearers = [], patternHearers = [];
let which = 0;

/** The chosen drum, from 0. With a number, another drum is chosen. */
export function drum(other = which) {
  if (other === which) return which;
  which = other;
  hearers.forEach(hearer => hearer(which));
  return which;
}

/** Calls back when another drum is chosen. */
export const onDrum = hearer => hearers.push(hearer);

/** The pattern of an instrument of the chosen deck: a velocity or 0 for each tick of its loop. */
export const lane = instrument => patterns.get(`${chosen()} ${instrument}`) ?? [];

/** The pattern of an instrument of a deck, or undefined. */
export const pattern = (deck, instrument) => patterns.get(`${deck} ${instrument}`);

/** Takes a pattern from the daemon. */
export function learn(deck, instrument, velocities) {
  patterns.set(`${deck} ${instrument}`, velocities);
  patternHearers.forEach(hearer => hearer());
}

/** Forgets all patterns. */
export function forget() {
  patterns.clear();
  patternHearers.forEach(hearer => hearer());
}

/** Calls back when a pattern has come. */
export const onPattern = hearer => patternHearers.push(hearer);
