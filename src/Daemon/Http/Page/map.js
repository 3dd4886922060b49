// The map of a deck's model as a picture: how much low drums, snares and hats play at each position, in three colours of light.
import { at, hear, send } from './daemon.js';

const Side = 24, Families = [0, 1, 2, 2, 0, 0, 0, 1, 1];

/** The family of an instrument, as the style sheet names its colour: low drums, snares with claps, hats. */
export const family = instrument => ['low', 'mid', 'high'][Families[instrument]];

let sums = null, wanted = null, drawn = () => { };

/** Asks for the map of a deck; the picture comes to the hearer, in a second or two. */
export function ask(deck, hearer) {
  sums = Array.from({ length: 3 }, () => new Float32Array(Side * Side));
  [wanted, drawn] = [deck, hearer];
  send(at(deck, 'map'), Side, Side);
}

hear('/rvae/map/row', (tick, row, ...places) => {
  if (!sums) return;
  places.forEach((sounding, column) => {
    for (let instrument = 0; sounding; instrument++, sounding >>= 1)
      if (sounding & 1) sums[Families[instrument]][row * Side + column]++;
  });
});

hear('/rvae/map/end', () => {
  if (sums) drawn(paint(sums.map(spread)), wanted);
  sums = null;
});

// Another was asked for before that one had ended: what came of it belongs to neither.
hear('/rvae/map/busy', () => sums?.forEach(sum => sum.fill(0)));

// From the least to the most there is; what hardly changes over the plane is in the middle.
function spread(sums) {
  const least = Math.min(...sums), most = Math.max(...sums), width = Math.max(most - least, 4);
  return sums.map(sum => Math.min(Math.max(.5 + (sum - (least + most) / 2) / width, 0), 1));
}

// Lights added up; where all shine it becomes pale and not white. As `rvae map` draws it.
function paint([low, mid, high]) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Side;
  const draw = canvas.getContext('2d'), image = draw.createImageData(Side, Side);
  const light = (cell, a, b, c) => 255 * (1 - Math.exp(-.09 - 1.15 * (low[cell] * a + mid[cell] * b + high[cell] * c)));
  for (let cell = 0; cell < Side * Side; cell++)
    image.data.set([light(cell, 1, .12, .14), light(cell, .24, .85, .32), light(cell, .12, .42, 1.25), 255], cell * 4);
  draw.putImageData(image, 0, 0);
  return canvas;
}
