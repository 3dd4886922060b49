// The drum that the page shows, and the pattern of each drum.
import { chosen } from './choice.js';

const patterns = new Map(), hearers = [], patternHearers = [];
let which = 0;

/** The drum that is chosen, from 0; with a number another is chosen. */
export function drum(other = which) {
  if (other === which) return which;
  which = other;
  hearers.forEach(hearer => hearer(which));
  return which;
}

/** Calls when another is chosen. */
export const onDrum = hearer => hearers.push(hearer);

/** What an instrument of the chosen deck plays: a velocity or 0 for each tick of its loop. */
export const lane = instrument => patterns.get(`${chosen()} ${instrument}`) ?? [];

/** What an instrument of a deck plays, or undefined. */
export const pattern = (deck, instrument) => patterns.get(`${deck} ${instrument}`);

/** Takes a pattern that was told. */
export function learn(deck, instrument, velocities) {
  patterns.set(`${deck} ${instrument}`, velocities);
  patternHearers.forEach(hearer => hearer());
}

/** Forgets them all. */
export function forget() {
  patterns.clear();
  patternHearers.forEach(hearer => hearer());
}

/** Calls when a pattern has come. */
export const onPattern = hearer => patternHearers.push(hearer);
