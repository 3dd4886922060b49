// The daemon as the page knows it: one WebSocket of binary OSC, the present value of every address, and whether the daemon is there.
import { decode, encode } from './osc.js';
import { prove } from './secret.js';

const Ping = 1000, Silence = 9000, Again = 1000, Lease = 120, Stamped = new Set(['/rvae/hit', '/rvae/tick', '/rvae/beat', '/rvae/pattern', '/rvae/pattern/part']);
const query = new URLSearchParams(location.search);

/** Whether this page only watches, like the page of an audience. */
export const watching = query.has('watch');

/** The instruments that a kit may have, in their order, by the names in addresses. */
export const Instruments = [
  'kick', 'snare', 'hat', 'openhat', 'lowtom', 'midtom', 'hightom', 'clap', 'rim', 'ride', 'ridebell', 'crash', 'pedalhat', 'cowbell', 'tambourine', 'shaker',
];

/** The number of instruments of a model whose card names no kit. */
export const Nine = 9;

/** The number of instruments of the kit that also has cymbals. */
export const Standard = 14;

/** The decks. */
export const Decks = [1, 2, 3, 4];

const values = new Map(), hearers = new Map(), waiting = new Map(), calls = new Map();
const stateHearers = [], treeHearers = [], setHere = new Set(), refused = new Set();
let socket = null, heard = 0, asked = 0, secret = '', state = 'connecting', refusal = '', nextCall = 1, latency = 80, told = null, opened = false;

// Deck 1 has two names for each address. A snapshot tells the short one.
const short = address => address.replace(/^\/rvae\/deck\/1\//, '/rvae/');

// An instrument is addressed by its number, because its name may be that of another instrument in the kit of a deck. The page uses the name
// of its place. A condition may be called kick, too, but is no instrument.
const numbered = address => address.includes('/condition/') ? address
  : address.replace(/[a-z]+$/, name => Instruments.includes(name) ? Instruments.indexOf(name) : name);
const named = address => {
  const known = address.replace(/\d+$/, i => Instruments[i] ?? i);
  return hearers.has(short(known)) ? known : address;
};

/** The address of a control of a deck. */
export const at = (deck, name) => deck === 1 ? `/rvae/${name}` : `/rvae/deck/${deck}/${name}`;

/** The present value of an address, or undefined. */
export const value = address => values.get(short(address));

/** The first number or word of a value, or the given default where the value is not known. */
export const first = (address, otherwise) => value(address)?.[0] ?? otherwise;

/** Calls back with the values of every message of an address. */
export function hear(address, hearer) {
  const key = short(address);
  hearers.set(key, [...hearers.get(key) ?? [], hearer]);
}

/** The same for each deck; the deck is passed first. */
export const hearDecks = (name, hearer) => Decks.forEach(deck => hear(at(deck, name), (...args) => hearer(deck, ...args)));

/** Calls back with 'connecting', 'here', 'gone', 'secret' or 'refused', and with what the daemon said about it. */
export const watch = hearer => stateHearers.push(hearer);

/** Calls back with the path of a node of the tree that has come, gone or changed. */
export const watchTree = hearer => treeHearers.push(hearer);

/** Sends a message now. */
export function send(address, ...args) {
  if (socket?.readyState === WebSocket.OPEN) socket.send(encode(numbered(address), ...args));
}

/** Asks for a list that no person asked for. A page that only watches gets no such list, and shows none. */
export const inquire = address => watching || send(address);

/** Asks, and returns the values of the answer. Lines before the answer go to the callbacks of their addresses. Fails with the daemon's words. */
export function ask(address, ...args) {
  const id = nextCall++;
  return new Promise((done, failed) => {
    calls.set(id, { done, failed });
    send('/rvae/call', id, address, ...args);
  });
}

/** Sets a value: here at once, at the daemon with the next frame of the screen, once for each frame. In the background there are no frames. */
export function set(address, ...args) {
  if (state !== 'here' || watching) return;
  if (!waiting.size && !document.hidden) requestAnimationFrame(flush);
  waiting.set(address, args);
  setHere.add(short(address));
  if (document.hidden) flush();
  take(address, args);
}

/** Lets the daemon tell a value each time it changes, as in OSCQuery, for values that no snapshot tells. */
export function listen(address) {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ COMMAND: 'LISTEN', DATA: address }));
}

/** Tries a secret, or a join code of six digits. */
export function tryWith(word) {
  secret = word;
  hello();
}

/** How far ahead of its sound a hit is sent, in milliseconds. */
export const ahead = () => latency;

/** Asks for hits so far ahead of their sound. */
export function comeAhead(milliseconds) {
  latency = milliseconds;
  if (state === 'here') hello();
}

/** Connects now, and again each time the connection is lost. */
export function connect() {
  const words = watching ? `?watch&ticket=${encodeURIComponent(query.get('ticket') ?? '')}` : '';
  socket = new WebSocket(`ws://${location.host}/${words}`);
  socket.binaryType = 'arraybuffer';
  const mine = socket;
  heard = performance.now();
  opened = false;
  mine.onopen = () => {
    opened = true;
    hello();
  };
  mine.onmessage = ({ data }) => {
    heard = performance.now();
    if (typeof data === 'string') treeHearers.forEach(hearer => hearer(JSON.parse(data).DATA));
    else receive(decode(data), heard);
  };
  mine.onclose = () => {
    if (mine !== socket) return;
    lose(state === 'refused' ? state : 'gone');
    setTimeout(connect, Again);
  };
}

const hello = () => send('/rvae/hello', 'page', 'lease', Lease, 'delivery', 'stamp', 'latency', latency, 'events', 'state hits ticks patterns training places');

function flush() {
  for (const [address, args] of waiting) send(address, ...args);
  waiting.clear();
}

// The daemon waits ten seconds for a secret, and a person may type for longer. So the question stays open, and the next connection asks again.
function lose(next) {
  if (state !== 'secret' || !opened) become(next, refusal);
}

/** Takes note of a value that came in another way than at its address. */
export function take(address, args, stamp) {
  const key = short(address);
  values.set(key, args);
  told?.add(key);
  hearers.get(key)?.forEach(hearer => hearer(...args, stamp));
}

function become(next, why = '') {
  [state, refusal] = [next, why];
  if (next !== 'here') {
    told = null;
    calls.forEach(({ failed }) => failed(new Error('the daemon does not answer')));
    calls.clear();
  }
  stateHearers.forEach(hearer => hearer(state, why));
}

function receive({ address, values: args }, now) {
  if (Stamped.has(address)) {
    const [seconds, microseconds] = args.splice(-2);
    take(address, args, seconds * 1000 + microseconds / 1000);
    return;
  }
  if (address === '/rvae/challenge') answer(...args);
  else if (address === '/rvae/welcome') begin();
  else if (address === '/rvae/fail') fail(...args);
  else if (address === '/rvae/reply') reply(...args);
  else take(named(address), args, now);
  if (address === '/rvae/snapshot/end') end();
}

// The daemon tells all values anew. A page that was connected before plays on with its old values. At the end it forgets those that were not told.
function begin() {
  if (state === 'here') told = new Set();
  else values.clear();
}

function end() {
  if (told) [...values.keys()].filter(key => !told.has(key)).forEach(key => values.delete(key));
  told = null;
  become('here');
}

function reply(id, ...args) {
  calls.get(id)?.done(args);
  calls.delete(id);
}

function answer(token, nonce) {
  if (nonce === undefined) send('/rvae/confirm', token);
  else if (/^\d{6}$/.test(secret)) send('/rvae/confirm', token, Number(secret));
  else if (secret) send('/rvae/confirm', token, prove(secret, nonce));
  else if (state !== 'secret') become('secret');
}

function fail(address, code, message, id) {
  if (calls.has(id)) {
    calls.get(id).failed(Object.assign(new Error(message), { code }));
    calls.delete(id);
  } else if (address === '/rvae/confirm') {
    secret = '';
    become('secret', `Not let in: ${message}.`);
  } else if (address === '/rvae/renew') hello();
  else if (state !== 'here' && code === 'too-many') become('refused', message);
  else {
    take('/rvae/fail', [address, code, message]);
    if (state === 'here' && code !== 'denied') askWhatIs(named(address));
  }
}

// A value that is set here is shown at once. If it was refused, the page asks for the real value: now, and once more later, because not
// every refusal is told. The message that counts the refusals left out has no address.
function askWhatIs(address) {
  if (!setHere.has(short(address)) || refused.has(address)) return;
  refused.add(address);
  send(address);
  setTimeout(() => {
    refused.delete(address);
    send(address);
  }, Again);
}

// Finds out whether the daemon is still there: a network that is gone closes nothing. The argument is the time since which nothing was heard.
function look(since) {
  if (socket?.readyState <= WebSocket.OPEN && performance.now() - since > Silence) {
    const lost = socket;
    socket = null;
    lost.close();
    lose('gone');
    connect();
  } else if (state === 'refused') hello();
  else if (state === 'here') send('/rvae/renew');
}

// In the background, timers run once a minute, and so do the pings. So only the time since the last ping counts as silence.
setInterval(() => {
  if (heard >= asked) asked = performance.now();
  look(asked);
}, 3 * Ping);
document.addEventListener('visibilitychange', () => document.hidden ? flush() : look(heard));
