// Three kits, made by this page alone. Each has all the instruments that a kit may have.
import { burst, claps, metal, tone } from './voices.js';

const tom = (from, decay) => c => {
  tone(c, { from: from * 1.5, to: from, fall: .08, decay, level: .8 });
  burst(c, { filter: 'bandpass', frequency: from * 6, decay: .04, level: .2 });
};

const eightTom = (from, decay) => c => tone(c, { from: from * 1.25, to: from, fall: .12, decay, level: .85 });

const zap = (from, decay) => c => {
  tone(c, { from: from * 3, to: from, fall: .06, decay, level: .55, type: 'triangle' });
  tone(c, { from: from * 2.02, to: from, fall: .04, decay: decay * .6, level: .25, type: 'square' });
};

// Cymbals and hand percussion: bright is their pitch, long is how long they ring.
const others = (bright, long) => [
  [c => { metal(c, { base: 58, frequency: 7800 * bright, decay: .5 * long, level: .1 }); burst(c, { frequency: 9000 * bright, decay: .3 * long, level: .16 }); tone(c, { from: 3900 * bright, decay: .03, level: .1, type: 'triangle' }); }, 1.2],
  [c => { tone(c, { from: 1860 * bright, decay: .4 * long, level: .22, type: 'triangle' }); tone(c, { from: 2790 * bright, decay: .3 * long, level: .14, type: 'triangle' }); metal(c, { base: 58, frequency: 7800 * bright, decay: .4 * long, level: .1 }); }, 1.2],
  [c => { burst(c, { frequency: 5200 * bright, decay: 1.1 * long, level: .5 }); metal(c, { base: 47, frequency: 8200 * bright, decay: .9 * long, level: .16 }); }, 2.2],
  [c => burst(c, { filter: 'bandpass', frequency: 6400 * bright, q: .8, decay: .04, level: .5 }), .15],
  [c => { tone(c, { from: 562 * bright, decay: .22 * long, level: .3, type: 'square' }); tone(c, { from: 845 * bright, decay: .18 * long, level: .24, type: 'square' }); }, .5],
  [c => { burst(c, { frequency: 7600 * bright, decay: .12 * long, level: .4 }); metal(c, { base: 70, frequency: 10500, decay: .16 * long, level: .12 }); }, .4],
  [c => burst(c, { filter: 'bandpass', frequency: 8600 * bright, q: 1.4, attack: .02, decay: .07, level: .55 }), .2],
];

/** The kits by name. An instrument is the function that draws it, and how long it rings. */
export const Kits = {
  acoustic: [
    [c => { tone(c, { from: 130, to: 52, fall: .06, decay: .34, level: 1 }); burst(c, { filter: 'lowpass', frequency: 3200, decay: .018, level: .55 }); }, .7],
    [c => { tone(c, { from: 240, to: 185, fall: .03, decay: .14, level: .5, type: 'triangle' }); burst(c, { filter: 'highpass', frequency: 1600, decay: .22, level: .55 }); burst(c, { filter: 'bandpass', frequency: 5200, decay: .12, level: .25 }); }, .6],
    [c => { burst(c, { frequency: 8200, decay: .06, level: .5 }); metal(c, { base: 52, frequency: 10500, decay: .05, level: .12 }); }, .25],
    [c => { burst(c, { frequency: 7200, decay: .45, level: .4 }); metal(c, { base: 52, frequency: 9000, decay: .4, level: .14 }); }, 1.1],
    [tom(82, .42), .9], [tom(118, .36), .8], [tom(165, .3), .7],
    [c => claps(c, { frequency: 1300, decay: .2, level: .75 }), .5],
    [c => { tone(c, { from: 1720, decay: .035, level: .4, type: 'triangle' }); burst(c, { filter: 'bandpass', frequency: 3400, q: 3, decay: .03, level: .6 }); }, .2],
    ...others(1, 1),
  ],
  electronic: [
    [c => { tone(c, { from: 320, to: 46, fall: .09, decay: .3, level: 1 }); burst(c, { frequency: 4000, decay: .008, level: .3 }); }, .6],
    [c => { tone(c, { from: 330, to: 160, fall: .04, decay: .12, level: .45 }); burst(c, { filter: 'bandpass', frequency: 2600, q: .5, decay: .17, level: .8 }); }, .45],
    [c => burst(c, { frequency: 9800, decay: .035, level: .55 }), .15],
    [c => burst(c, { frequency: 8800, decay: .28, level: .45 }), .7],
    [zap(70, .35), .7], [zap(110, .28), .6], [zap(160, .22), .5],
    [c => claps(c, { frequency: 1700, decay: .14, level: .8 }), .4],
    [c => { tone(c, { from: 2400, to: 900, fall: .015, decay: .03, level: .6 }); }, .15],
    ...others(1.15, .6),
  ],
  808: [
    [c => { tone(c, { from: 160, to: 47, fall: .05, decay: .95, level: 1 }); tone(c, { from: 900, to: 80, fall: .012, decay: .02, level: .3 }); }, 1.8],
    [c => { tone(c, { from: 238, decay: .12, level: .45 }); tone(c, { from: 476, decay: .07, level: .25 }); burst(c, { frequency: 2200, decay: .15, level: .45 }); }, .45],
    [c => metal(c, { decay: .05, level: .5 }), .2],
    [c => metal(c, { decay: .38, level: .45 }), .9],
    [eightTom(80, .55), 1.1], [eightTom(120, .45), .9], [eightTom(170, .36), .8],
    [c => claps(c, { frequency: 1000, decay: .26, level: .85 }), .6],
    [c => { tone(c, { from: 1667, decay: .03, level: .45, type: 'triangle' }); tone(c, { from: 455, decay: .03, level: .5, type: 'triangle' }); }, .15],
    ...others(1.05, .8),
  ],
};

/** Draws one instrument of a kit, which can then be played as often as wanted. */
export async function draw(kit, instrument, sampleRate) {
  const [voice, seconds] = Kits[kit][instrument];
  const context = new OfflineAudioContext(1, Math.ceil(seconds * sampleRate), sampleRate);
  voice(context);
  return context.startRendering();
}
