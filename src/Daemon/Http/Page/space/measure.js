// Where in the bar the music is that is heard now, from the ticks that the daemon sends ahead with their stamps.
import { first, hear, watch } from '../link/daemon.js';
import { daemonTime } from '../link/clock.js';

const Most = 64;
let coming = [], last = null, bars = 96, hearers = [];

/** Where the music is when the present frame is seen: a tick of the transport in its bar, and the bar. */
export const now = { tick: -1, bar: 0, stamp: 0 };

/** Calls back with each tick, its bar and its stamp, in the frame that is on the screen when the tick is heard. */
export const onTick = hearer => hearers.push(hearer);

/** The number of ticks in a bar of the transport. */
export const barTicks = () => bars;

hear('/rvae/tick', (tick, bar, stamp) => {
  coming.push({ tick, bar, stamp });
  if (tick >= bars) bars = tick + 1;
  if (tick === 0 && last && last.bar + 1 === bar) bars = last.tick + 1;
  last = { tick, bar }; // at a slow tempo it was shown before the next tick comes
  if (coming.length > Most) coming.shift();
});

const rest = () => {
  [coming, last] = [[], null];
  now.tick = -1;
};
hear('/rvae/playing', on => { if (!on) rest(); });
watch(state => { if (state !== 'here') rest(); });

/** Goes on to a time, and tells each tick that is heard until then. */
export function advance(local) {
  const time = daemonTime(local);
  if (time === null || !first('/rvae/playing', 0)) return;
  while (coming.length && coming[0].stamp <= time) {
    const next = coming.shift();
    Object.assign(now, next);
    hearers.forEach(hearer => hearer(next.tick, next.bar, next.stamp));
  }
}
