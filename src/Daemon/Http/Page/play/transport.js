// Play, stop, tempo and the other controls of the transport.
import { first, hear, send, set } from '../link/daemon.js';
import { get } from '../link/dom.js';
import { onTick } from '../space/measure.js';

const Quarter = 24;
const play = get('play'), tempo = get('tempo'), where = get('where'), source = get('source');
const linkOn = get('linkOn'), linkPeers = get('linkPeers');

/** Plays, or stops. */
export const toggle = () => set('/rvae/playing', first('/rvae/playing', 0) ? 0 : 1);

/** One tap of the tempo. */
export const tap = () => send('/rvae/tap');

/** Shifts the beat by milliseconds. */
export const nudge = milliseconds => send('/rvae/nudge', milliseconds);

function showPeers() {
  const others = first('/rvae/link/peers', 0);
  linkPeers.textContent = linkOn.checked ? `${others} ${others === 1 ? 'other' : 'others'} in the session` : '';
}

play.addEventListener('click', toggle);
hear('/rvae/playing', on => {
  play.setAttribute('aria-pressed', on === 1);
  play.textContent = on ? 'Stop' : 'Play';
  if (!on) where.textContent = 'stopped';
});
tempo.addEventListener('change', () => tempo.valueAsNumber && set('/rvae/tempo', tempo.valueAsNumber));
const showTempo = () => { tempo.value = Number(first('/rvae/tempo', 120).toFixed(1)); };
tempo.addEventListener('blur', showTempo); // others may have set a tempo while the field was in use
hear('/rvae/tempo', () => { if (document.activeElement !== tempo) showTempo(); });
get('tap').addEventListener('pointerdown', tap);
get('tap').addEventListener('click', event => event.detail === 0 && tap()); // a click by a key
get('earlier').addEventListener('click', () => nudge(-10));
get('later').addEventListener('click', () => nudge(10));
get('panic').addEventListener('click', () => send('/rvae/panic'));
source.addEventListener('change', () => set('/rvae/clock/source', source.value));
hear('/rvae/clock/source', word => { source.value = word; });
linkOn.addEventListener('change', () => set('/rvae/link/enable', linkOn.checked ? 1 : 0));
hear('/rvae/link/enable', on => { linkOn.checked = on === 1; showPeers(); });
hear('/rvae/link/peers', showPeers);
onTick((tick, bar) => {
  if (tick % Quarter === 0) where.textContent = `bar ${bar + 1} · ${tick / Quarter + 1}`;
});
