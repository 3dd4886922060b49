// The ways to make a drum from oscillators and noise. Each function draws one stroke at full strength into a context.

/** One second of white noise, the same each time. */
function noise(context) {
  const buffer = context.createBuffer(1, context.sampleRate, context.sampleRate), data = buffer.getChannelData(0);
  for (let i = 0, seed = 1; i < data.length; i++) {
    seed = Math.imul(seed, 1664525) + 1013904223 | 0;
    data[i] = seed / 2 ** 31;
  }
  return buffer;
}

function envelope(context, level, attack, decay, start = 0) {
  const gain = context.createGain();
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(level, start + attack);
  gain.gain.setTargetAtTime(0, start + attack, decay / 4);
  return gain;
}

/** A tone whose pitch falls from one frequency to another. */
export function tone(context, { from, to = from, fall = .05, decay, level = 1, type = 'sine', attack = .001, start = 0 }) {
  const oscillator = context.createOscillator(), out = envelope(context, level, attack, decay, start);
  oscillator.type = type;
  oscillator.frequency.setValueAtTime(from, start);
  oscillator.frequency.exponentialRampToValueAtTime(Math.max(to, 1), start + fall);
  oscillator.connect(out).connect(context.destination);
  oscillator.start(start);
}

/** A burst of noise through a filter. */
export function burst(context, { filter = 'highpass', frequency, q = .7, decay, level = 1, attack = .001, start = 0 }) {
  const source = context.createBufferSource(), through = context.createBiquadFilter(), out = envelope(context, level, attack, decay, start);
  source.buffer = noise(context);
  source.loop = true;
  Object.assign(through, { type: filter });
  through.frequency.value = frequency;
  through.Q.value = q;
  source.connect(through).connect(out).connect(context.destination);
  source.start(start);
}

/** Square waves whose frequencies do not fit together, as in the cymbals of old drum machines. */
export function metal(context, { base = 40, ratios = [2, 3, 4.16, 5.43, 6.79, 8.21], frequency = 9000, decay, level = 1 }) {
  const through = context.createBiquadFilter(), high = context.createBiquadFilter(), out = envelope(context, level, .001, decay);
  Object.assign(through, { type: 'bandpass' });
  through.frequency.value = frequency;
  Object.assign(high, { type: 'highpass' });
  high.frequency.value = 6500;
  for (const ratio of ratios) {
    const oscillator = context.createOscillator();
    oscillator.type = 'square';
    oscillator.frequency.value = base * ratio;
    oscillator.connect(through);
    oscillator.start();
  }
  through.connect(high).connect(out).connect(context.destination);
}

/** Hands that clap: three short bursts and a tail. */
export function claps(context, { frequency = 1200, decay = .25, level = 1 }) {
  for (const start of [0, .011, .023]) burst(context, { filter: 'bandpass', frequency, q: 1.2, decay: .03, level, start });
  burst(context, { filter: 'bandpass', frequency, q: 1, decay, level: level * .7, start: .032 });
}
