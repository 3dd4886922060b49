// Which of the page's sounds a hit has: that of its instrument; or that of its note, where the deck's kit has other instruments.
import { Instruments } from '../link/daemon.js';
import { namesOf } from '../play/kit.js';

const ByNote = new Map([
  [35, 0], [36, 0], [38, 1], [40, 1], [42, 2], [46, 3], [41, 4], [43, 4], [45, 4], [47, 5], [48, 6], [50, 6], [39, 7], [37, 8], [51, 9], [59, 9], [53, 10], [49, 11], [57, 11],
  [44, 12], [56, 13], [67, 13], [68, 13], [54, 14], [69, 15], [70, 15], [73, 15], [74, 15], [82, 15], [64, 4], [66, 4], [61, 5], [63, 5], [60, 6], [62, 6], [65, 6],
  [75, 8], [76, 8], [77, 8], [80, 10], [81, 10],
]);

/** The sound of an instrument, by the name and note that it has in its kit. */
export const soundOf = (name, instrument, note) => name === Instruments[instrument] ? instrument : ByNote.get(note) ?? instrument;

/** The sound of a hit that a deck plays. */
export const voiceOf = (deck, instrument, note) => soundOf(namesOf(deck)[instrument], instrument, note);
