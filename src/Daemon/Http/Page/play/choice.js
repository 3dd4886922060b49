// The deck that the page shows.
const hearers = [];
let deck = 1;

/** The chosen deck. */
export const chosen = () => deck;

/** Calls back when another deck is chosen, and when the page begins. */
export const onChoice = hearer => hearers.push(hearer);

/** Chooses a deck. */
export function choose(which) {
  deck = which;
  document.querySelector(`[name=deck][value="${deck}"]`).checked = true;
  hearers.forEach(hearer => hearer(deck));
}
