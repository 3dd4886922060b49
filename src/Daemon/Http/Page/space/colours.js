// One hue for each instrument, the same in the space, in the pattern and on the buttons; and the brightness of a probability.

/** The instruments' hues as red, green, blue. */
export const Hues = [
  [255, 78, 66], [255, 170, 60], [250, 232, 110], [160, 230, 90], [52, 211, 153],
  [56, 190, 255], [110, 140, 255], [196, 120, 255], [255, 110, 190],
  [240, 214, 150], [255, 244, 196], [178, 240, 160], [120, 214, 140], [255, 150, 130], [226, 160, 255], [150, 226, 226],
];

/** An instrument's hue as a style. */
export const hue = instrument => `rgb(${Hues[instrument].join(' ')})`;

const Ground = [9, 11, 17];

const pixel = (r, g, b) => (255 << 24 | Math.min(b, 255) << 16 | Math.min(g, 255) << 8 | Math.min(r, 255)) >>> 0;

/** For each instrument 256 pixels from dark to full light, as a canvas holds them. */
export function lights() {
  const table = new Uint32Array(Hues.length * 256);
  Hues.forEach(([r, g, b], i) => {
    for (let level = 0; level < 256; level++) {
      const l = level / 255, white = Math.max(l - .8, 0) * 1.6;
      const mix = (hueOf, ground) => Math.round(ground + (hueOf - ground) * l + (255 - hueOf) * white * .5);
      table[i * 256 + level] = pixel(mix(r, Ground[0]), mix(g, Ground[1]), mix(b, Ground[2]));
    }
  });
  return table;
}
