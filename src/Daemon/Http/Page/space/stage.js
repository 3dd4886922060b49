// The stage: the picture of the chosen deck's model, drawn for every frame of the screen, and the position in it.
import { first, hear, hearDecks, Instruments, watch } from '../link/daemon.js';
import { chosen, onChoice } from '../play/choice.js';
import { advance, barTicks, onTick } from './measure.js';
import * as picture from './picture.js';
import * as points from './points.js';
import { fetchSpace, onSpace, space } from './source.js';

const LongestBetween = 34;
let last = performance.now(), between = 1000 / 60, stale = false;

function show() {
  const there = space(chosen());
  document.getElementById('stage').dataset.space = there?.model ?? '';
  if (there) picture.show(there, chosen());
  else fetchSpace(chosen());
  points.place();
}

onChoice(show);
onSpace(deck => { if (deck === chosen()) show(); });
hearDecks('model', deck => { if (deck === chosen()) fetchSpace(deck); });
watch(state => { if (state === 'here') fetchSpace(chosen()); });

const judge = deck => { if (deck === chosen()) stale = true; };
for (const name of ['threshold', 'density', 'mute', 'level']) hearDecks(name, judge);
for (const name of Instruments) for (const of of ['threshold', 'density', 'mute', 'solo']) hearDecks(`${of}/${name}`, judge);

onTick((tick, bar) => {
  const there = space(chosen());
  if (!there) return;
  const whole = there.ticks * there.scale, place = (bar * barTicks() + tick) % whole;
  if (place % there.scale === 0) picture.strike(place / there.scale);
});

function frame(time) {
  if (stale) picture.judge(chosen());
  stale = false;
  // The screen shows a frame when the next one is begun. So the frame shows what is heard by then.
  between += (Math.min(time - last, LongestBetween) - between) / 8;
  advance(time + between);
  picture.paint(Math.min(time - last, 250));
  points.frame(time);
  last = time;
  requestAnimationFrame(frame);
}

requestAnimationFrame(frame);
hear('/rvae/playing', on => { document.body.dataset.playing = on; });
document.body.dataset.playing = first('/rvae/playing', 0);
