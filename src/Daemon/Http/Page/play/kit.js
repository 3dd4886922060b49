// The kit of a deck's model: the number and names of its instruments. The page shows those of the chosen deck.
import { at, Decks, hear, Instruments, Nine, value, watch } from '../link/daemon.js';
import { chosen, onChoice } from './choice.js';

const hearers = [];

/** The names of the instruments in a deck's kit, in their order. */
export const namesOf = deck => value(at(deck, 'kit'))?.[1]?.split(' ') ?? Instruments.slice(0, Nine);

/** The number of instruments of the chosen deck. */
export const count = () => namesOf(chosen()).length;

/** The name of an instrument in the chosen deck's kit. */
export const nameOf = i => namesOf(chosen())[i] ?? Instruments[i];

/** Calls back when the chosen deck has another kit. */
export const onKit = hearer => hearers.push(hearer);

const tell = () => hearers.forEach(hearer => hearer());
onChoice(tell);
watch(state => state === 'here' && tell()); // the daemon does not tell the usual kit
for (const deck of Decks) hear(at(deck, 'kit'), () => { if (deck === chosen()) tell(); });
