// The daemon's clock, estimated as in docs/shared-clock.md: the ping with the shortest trip is believed.
import { hear, send, watch } from './daemon.js';

const Kept = 32, First = 10, Between = 1000, Moved = 500;
let pings = [], sent = new Map(), next = 1, best = null, there = false;

/** The daemon's time at a time of this page's clock, both in milliseconds; null while it is not known. */
export const daemonTime = (local = performance.now()) => best && local + best.offset;

/** The time of this page's clock at a time of the daemon's. */
export const localTime = stamp => best && stamp - best.offset;

/** The trip of the believed ping, in milliseconds. The estimate is wrong by at most half of it. */
export const trip = () => best?.trip ?? 0;

function ping() {
  sent.set(next, performance.now());
  send('/rvae/clock/ping', next++);
  if (sent.size > Kept) sent.clear();
}

hear('/rvae/clock/pong', (id, s1, u1, s2, u2) => {
  const t1 = sent.get(id), t2 = performance.now(), d1 = s1 * 1000 + u1 / 1000, d2 = s2 * 1000 + u2 / 1000;
  if (t1 === undefined) return;
  sent.delete(id);
  const one = { trip: (t2 - t1) - (d2 - d1), offset: ((d1 - t1) + (d2 - t2)) / 2 };
  if (best && Math.abs(one.offset - best.offset) > Moved) pings = [];
  pings = [...pings.filter(old => Math.abs(old.offset - one.offset) <= (old.trip + one.trip) / 2 + .5), one].slice(-Kept);
  best = pings.reduce((least, other) => other.trip < least.trip ? other : least);
});

// A hello with other options goes to the same daemon: its clock goes on, and so do the hits.
watch(state => {
  const again = there;
  there = state === 'here';
  if (!there || again) return;
  [pings, best] = [[], null];
  sent.clear();
  for (let i = 0; i < First; i++) setTimeout(ping, i * 40);
});
setInterval(ping, Between);
