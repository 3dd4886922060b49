// The page's own drums: each hit sounds at its stamp, and not when it arrives. Off until a click, because browsers want one.
import { localTime } from '../link/clock.js';
import { ahead, comeAhead, hear, Instruments } from '../link/daemon.js';
import { keep, kept } from '../link/dom.js';
import { draw, Kits } from './kits.js';
import { loadSamples } from './samples.js';
import { voiceOf } from './voicing.js';

const Late = 5, Lost = 150, Most = 250, Kept = 4096, Slept = 500;
let context = null, master = null, buffers = [], offsets = [], ringing = null, hearers = [], count = 0, late = 0;
const own = new Map();

/** The settings of the sound in this browser. */
export const settings = { kit: 'acoustic', volume: .8, levels: Instruments.map(() => 1), mutes: Instruments.map(() => 0), ...kept('sound', {}) };
// Settings of earlier versions have nine instruments.
for (let i = settings.levels.length; i < Instruments.length; i++) [settings.levels[i], settings.mutes[i]] = [1, 0];

/** The hits that were last passed to the sound: when each was due, and when it sounds in the time of the context. */
export const log = [];

/** Whether the sound is on. */
export const isOn = () => context?.state === 'running';

/** The audio context, for other parts that make sound; null before the first click. */
export const audio = () => context;

/** The last node before the speakers. */
export const output = () => master;

/** Calls back when the sound is turned on or off. */
export const onChange = hearer => hearers.push(hearer);

const tell = () => hearers.forEach(hearer => hearer(isOn()));

/** Turns the sound on. Only within a click. */
export async function start() {
  if (!context) {
    context = new AudioContext({ latencyHint: 'interactive' });
    const limit = context.createDynamicsCompressor();
    Object.assign(limit.threshold, { value: -8 });
    Object.assign(limit.ratio, { value: 6 });
    master = context.createGain();
    master.gain.value = settings.volume;
    master.connect(limit).connect(context.destination);
    context.onstatechange = tell;
    setInterval(measure, 50);
  }
  await context.resume();
  await choose(settings.kit);
  for (const [instrument, sample] of await loadSamples(context)) own.set(instrument, sample);
  tell();
}

/** Turns the sound off. */
export const stop = () => context?.suspend();

/** Plays another kit. */
export async function choose(kit) {
  const mine = settings.kit = kit in Kits ? kit : 'acoustic';
  save();
  if (!context) return;
  const drawn = await Promise.all(Instruments.map((_, i) => draw(mine, i, context.sampleRate)));
  if (mine === settings.kit) buffers = drawn; // another kit may have been chosen and drawn meanwhile
}

/** Stores the settings, and applies the volume. */
export function save() {
  keep('sound', settings);
  if (master) master.gain.setTargetAtTime(settings.volume, context.currentTime, .01);
}

/** Puts a sample in place of an instrument's sound, or removes it. */
export const replace = (instrument, buffer) => buffer ? own.set(instrument, buffer) : own.delete(instrument);

/** Whether an instrument is played by a sample of the user. */
export const isReplaced = instrument => own.has(instrument);

// The time of the audio context goes on in blocks. Of many readings the freshest is right.
function measure() {
  if (!isOn()) {
    offsets = [];
    return;
  }
  const offset = context.currentTime * 1000 - performance.now();
  if (offsets.some(before => before - offset > Slept)) offsets = []; // the machine has slept, and its sound with it
  offsets.push(offset);
  if (offsets.length > 30) offsets.shift(); // a sound that paused for a moment is late from then on, so old readings are dropped
}

/** The time of the context at which something must start to be heard at a time of the page's clock. */
function contextTime(local) {
  measure();
  const offset = Math.max(...offsets), behind = (context.outputLatency || context.baseLatency || 0);
  return (local + offset) / 1000 - behind;
}

/** Plays a stroke at a time of the context. */
export function strike(instrument, velocity, when) {
  const buffer = own.get(instrument) ?? buffers[instrument], level = settings.mutes[instrument] ? 0 : settings.levels[instrument];
  if (!buffer || !level) return;
  const source = context.createBufferSource(), gain = context.createGain(), strength = velocity / 127;
  source.buffer = buffer;
  gain.gain.value = level * strength ** 1.4;
  source.connect(gain).connect(master);
  source.start(Math.max(when, 0));
  // The hats are one pair of cymbals: a stick or the pedal ends the one that rings.
  if ((instrument === 2 || instrument === 12) && ringing) {
    ringing.gain.setTargetAtTime(0, when, .012);
    ringing = null; // each scheduled change is kept as long as the node is
  }
  if (instrument === 3) ringing = gain;
}

/** Plays a stroke now. */
export const strikeNow = (instrument, velocity = 100) => isOn() && strike(instrument, velocity, context.currentTime + .01);

hear('/rvae/hit', (instrument, note, velocity, tick, offset, bar, deck, stamp) => {
  const local = localTime(stamp);
  if (!isOn() || local === null || !offsets.length) return;
  const when = contextTime(local), early = when - context.currentTime;
  log.push({ stamp, when, instrument, early: early * 1000 });
  if (log.length > Kept) log.shift();
  count++;
  if (early * 1000 < -Late) late++;
  if (early > -Lost / 1000) strike(voiceOf(deck, instrument, note), velocity, when); // a later hit would be another rhythm, so it is dropped
  // When more than one hit in fifty comes too late, the page asks for all hits sooner.
  if (count >= 100) {
    if (late > 2 && ahead() < Most) comeAhead(Math.min(ahead() + 30, Most));
    [count, late] = [0, 0];
  }
});
