// The deck that the page shows.
const hearers = [];
let deck = 1;

/** The deck that is chosen. */
export const chosen = () => deck;

/** Calls when another is chosen, and when the page begins. */
export const onChoice = hearer => hearers.push(hearer);

/** Chooses a deck. */
export function choose(which) {
  deck = which;
  document.querySelector(`[name=deck][value="${deck}"]`).checked = true;
  hearers.forEach(hearer => hearer(deck));
}
