// The room in which this daemon plays with daemons of other places: to join and leave it, its sites, and their claims.
import { ask, first, hear, inquire, watch } from '../link/daemon.js';
import { get, make, say } from '../link/dom.js';

const form = get('room'), name = get('roomName'), server = get('roomServer'), leave = get('roomLeave'), join = get('roomJoin');
let sites = [], claims = [], bars = 0;

const plural = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;
const words = {
  out: () => '',
  joining: room => `${room}: looking for the others`,
  in: room => `plays with ${room}${bars > 0 ? `; a change is heard in ${plural(bars, 'bar')}` : ''}`,
  cut: room => `${room}: the server is not reached. This daemon plays on alone, and catches up later`,
};

function show() {
  const room = first('/rvae/room/name', ''), state = room ? first('/rvae/room/state', 'out') : 'out';
  get('roomState').textContent = (words[state] ?? words.out)(room);
  for (const field of [name, server, join]) field.hidden = state !== 'out';
  for (const label of form.querySelectorAll('label')) label.hidden = state !== 'out';
  leave.hidden = state === 'out';
  if (state === 'out') get('sites').replaceChildren();
}

// The names come from other machines, so they are only shown as text.
function row([site, called, delay, error, version, seconds, state]) {
  const theirs = claims.filter(claim => claim[0] === site).map(([, client, scope]) => `${client} alone sets ${scope}`);
  const line = make('p', {}, make('strong', { textContent: called || site }),
    [` ${state === 'self' ? 'this one' : state}`, `${delay.toFixed(0)} ms to the server`, `clock within ${error.toFixed(1)} ms`, `rvae ${version}`, ...theirs].join(' · '));
  line.setAttribute('role', 'listitem');
  line.title = `there for ${plural(Math.round(seconds), 'second')}`;
  return line;
}

function look() {
  [sites, claims] = [[], []];
  inquire('/rvae/room/claims');
  inquire('/rvae/room/sites');
  inquire('/rvae/room/bars');
}

hear('/rvae/room/name', show);
hear('/rvae/room/state', () => {
  show();
  look();
});
hear('/rvae/room/bars', count => {
  bars = count;
  show();
});
hear('/rvae/room/site', (site, called, what) => {
  say(`${called || site}: ${what}`, 4000);
  look();
});
hear('/rvae/room/coming', (what, values, wait) => wait > 0 && say(`${what}${values > 1 ? ' and more' : ''}: heard in ${plural(wait, 'bar')}`, 2000));
hear('/rvae/room/claims/item', (...claim) => claims.push(claim));
hear('/rvae/room/sites/item', (...site) => sites.push(site));
hear('/rvae/room/sites/end', () => get('sites').replaceChildren(...sites.map(row)));

form.addEventListener('submit', event => {
  event.preventDefault();
  ask('/rvae/room/join', name.value.trim(), ...server.value.trim() ? [server.value.trim()] : []).catch(failure => say(failure.message, 8000));
});
leave.addEventListener('click', () => ask('/rvae/room/leave').catch(failure => say(failure.message, 6000)));
// A daemon that is in no room does not say so: it may be another daemon, or the same one without its state.
watch(state => {
  if (state !== 'here') return;
  show();
  if (first('/rvae/room/name', '')) look();
});
show();
