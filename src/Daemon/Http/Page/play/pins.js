// The performer's own hits: the pins of a deck, and what a tap on a step does with them.
import { at, first, hear, hearDecks, Instruments, send, set, take, watching } from '../link/daemon.js';
import { chosen } from './choice.js';

const Usual = 100, hearers = [];

/** Ticks of a step: a sixteenth. */
export const Step = 6;

/** Calls back when the pins of the chosen deck have changed. */
export const onPins = hearer => hearers.push(hearer);

const addressOf = i => at(chosen(), `pins/${Instruments[i]}`);

const strikes = i => new Map(first(addressOf(i), '').split(' ').filter(Boolean).map(pin => pin.split('=')).map(([tick, strike]) => [+tick, strike]));

/** The pins of an instrument of the chosen deck: velocity by tick, 0 for never. */
export const pinsOf = i => new Map([...strikes(i)].map(([tick, strike]) => [tick, parseInt(strike, 10)]));

/** A step: its tick (of its pin, of its hit, or of its beginning), the velocity that sounds there, and the velocity of its pin or undefined. */
export function stepAt(i, pattern, begin) {
  const pins = pinsOf(i), ticks = Array.from({ length: Step }, (_, n) => begin + n);
  const tick = ticks.find(one => pins.has(one)) ?? ticks.find(one => pattern[one]) ?? begin;
  return { tick, velocity: pattern[tick] ?? 0, pin: pins.get(tick) };
}

/** Changes a step: free, then pinned, then never, then free again. The page changes it at once, so that a second tap may come before the daemon answers. */
export function tap(i, pattern, begin) {
  if (watching) return;
  const { tick, velocity, pin } = stepAt(i, pattern, begin), next = pin === undefined ? velocity || Usual : pin > 0 ? 0 : -1;
  send(at(chosen(), 'pin'), i, tick, next);
  const after = strikes(i).set(tick, `${next}`);
  if (next < 0) after.delete(tick);
  take(addressOf(i), [[...after].map(([where, strike]) => `${where}=${strike}`).join(' ')]);
}

/** Removes all pins of an instrument. */
export const clear = i => set(addressOf(i), '');

for (const name of Instruments) hearDecks(`pins/${name}`, deck => deck === chosen() && hearers.forEach(hearer => hearer()));
// A refused pin does not exist, so the page asks for the real pins.
hear('/rvae/fail', address => /\/pin$/.test(address) && Instruments.forEach((_, i) => send(addressOf(i))));
