// The daemon as the page knows it: one WebSocket of binary OSC, every value as it is now, and whether it is there at all.
import { decode, encode } from './osc.js';
import { prove } from './secret.js';

const Ping = 3000, Silence = 9000, Again = 1000, Lease = 120;

const values = new Map(), hearers = new Map(), waiting = new Map();
let socket = null, heard = 0, secret = '', state = 'connecting', refusal = '', stateChanged = () => { }, treeChanged = () => { };

// Deck 1 has two names for everything; the short one is the one that a snapshot tells.
const short = address => address.replace(/^\/rvae\/deck\/1\//, '/rvae/');

/** The address of a deck's control. */
export const at = (deck, name) => deck === 1 ? `/rvae/${name}` : `/rvae/deck/${deck}/${name}`;

/** A value as it is known, or undefined. */
export const value = address => values.get(short(address));

/** Calls a hearer with the values of every message of an address. */
export function hear(address, hearer) {
  hearers.set(address, [...hearers.get(address) ?? [], hearer]);
}

/** Calls with 'connecting', 'here', 'gone', 'secret' or 'refused', and what the daemon said to it. */
export function watch(hearer) {
  stateChanged = hearer;
}

/** Calls with the path of what has come, gone or changed in the tree. */
export function watchTree(hearer) {
  treeChanged = hearer;
}

/** Sends a message now. */
export function send(address, ...args) {
  if (socket?.readyState === WebSocket.OPEN) socket.send(encode(address, ...args));
}

/** Sets a value: here at once, there with the next frame of the screen, however often it is set until then. */
export function set(address, ...args) {
  if (state !== 'here') return;
  if (!waiting.size) requestAnimationFrame(flush);
  waiting.set(address, args);
  take(address, args);
}

/** Has a value told whenever it differs, as OSCQuery does: what no snapshot tells. */
export function listen(address) {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ COMMAND: 'LISTEN', DATA: address }));
}

/** Tries a secret. */
export function tryWith(word) {
  secret = word;
  hello();
}

/** Connects, now and whenever it is lost. */
export function connect() {
  socket = new WebSocket(`ws://${location.host}/`);
  socket.binaryType = 'arraybuffer';
  const mine = socket;
  heard = performance.now();
  mine.onopen = hello;
  mine.onmessage = ({ data }) => {
    heard = performance.now();
    if (typeof data === 'string') treeChanged(JSON.parse(data).DATA);
    else receive(decode(data));
  };
  mine.onclose = () => {
    if (mine !== socket) return;
    become(state === 'refused' ? state : 'gone', refusal);
    setTimeout(connect, Again);
  };
}

const hello = () => send('/rvae/hello', 'page', 'lease', Lease, 'events', 'state ticks patterns training');

function flush() {
  for (const [address, args] of waiting) send(address, ...args);
  waiting.clear();
}

/** Takes note of a value that was told otherwise than by its address. */
export function take(address, args) {
  values.set(short(address), args);
  hearers.get(short(address))?.forEach(hearer => hearer(...args));
}

function become(next, why = '') {
  [state, refusal] = [next, why];
  stateChanged(state, why);
}

function receive({ address, values: args }) {
  if (address === '/rvae/challenge') answer(...args);
  else if (address === '/rvae/welcome') values.clear();
  else if (address === '/rvae/fail') fail(...args);
  else take(address, args);
  if (address === '/rvae/snapshot/end') become('here');
}

function answer(token, nonce) {
  if (nonce === undefined) send('/rvae/confirm', token);
  else if (secret) send('/rvae/confirm', token, prove(secret, nonce));
  else become('secret');
}

function fail(address, code, message) {
  if (address === '/rvae/confirm') {
    secret = '';
    become('secret', 'That is not the secret of this daemon.');
  } else if (address === '/rvae/renew') hello();
  else if (address.endsWith('/map') && code === 'busy') take('/rvae/map/busy', []);
  else if (state !== 'here' && code === 'too-many') become('refused', message);
  else take('/rvae/fail', [address, code, message]);
}

// Whether it is still there: a network that is gone closes nothing.
function look() {
  if (socket?.readyState <= WebSocket.OPEN && performance.now() - heard > Silence) {
    const lost = socket;
    socket = null;
    lost.close();
    become('gone');
    connect();
  } else if (state === 'here') {
    send('/rvae/renew');
    send('/rvae/clock/ping', 0);
  }
}

setInterval(look, Ping);
document.addEventListener('visibilitychange', () => document.hidden || look());
