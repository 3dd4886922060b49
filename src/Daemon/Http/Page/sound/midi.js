// MIDI of this browser, where it has MIDI: hits are sent at their stamps, and notes and controllers that arrive strike or move.
import { localTime } from '../link/clock.js';
import { at, first, hear, send, set } from '../link/daemon.js';
import { get, keep, kept, say } from '../link/dom.js';
import { chosen } from '../play/choice.js';
import { fromShares, target, toShares } from '../space/plane.js';
import { strikeNow } from './player.js';

// The note of General MIDI for each instrument.
const Notes = [36, 38, 42, 46, 45, 47, 50, 39, 37, 51, 53, 49, 44, 56, 54, 82];
const Channel = 9, Length = 60, NoteOn = 0x90, NoteOff = 0x80, Control = 0xB0;
const out = get('midiOut'), into = get('midiIn'), open = get('midiOpen');
let access = null;

open.hidden = !navigator.requestMIDIAccess;
get('noMidi').hidden = !open.hidden;
open.addEventListener('click', async () => {
  try {
    access = await navigator.requestMIDIAccess();
    access.onstatechange = list;
    list();
  } catch (failure) {
    say(`The browser does not allow MIDI: ${failure.message}`, 8000);
  }
});

function list() {
  for (const [select, ports, name] of [[out, access.outputs, 'midiOut'], [into, access.inputs, 'midiIn']]) {
    select.replaceChildren(new Option('none', ''), ...[...ports.values()].map(port => new Option(port.name, port.id)));
    select.disabled = false;
    select.value = kept(name, '');
    if (select.selectedIndex < 0) select.value = '';
  }
  listen();
}

out.addEventListener('change', () => keep('midiOut', out.value));
into.addEventListener('change', () => {
  keep('midiIn', into.value);
  listen();
});

function listen() {
  for (const port of access.inputs.values()) port.onmidimessage = port.id === into.value ? take : null;
}

// Notes strike drums, also into a recording. Controllers 1 and 2 move along the two sides of the plane.
function take({ data: [status, one, two] }) {
  const kind = status & 0xF0;
  if (kind === NoteOn && two) {
    const instrument = Notes.indexOf(one);
    if (instrument < 0) return;
    strikeNow(instrument, two);
    send('/rvae/dataset/hit', instrument, two);
  } else if (kind === Control && (one === 1 || one === 2)) {
    const deck = chosen(), [u, v] = toShares(deck, target(deck)), share = two / 127; // each controller moves along its side, from where the point was put
    set(at(deck, 'latent'), ...one === 1 ? fromShares(deck, share, v) : fromShares(deck, u, 1 - share));
  }
}

hear('/rvae/hit', (instrument, note, velocity, tick, offset, bar, deck, stamp) => {
  const port = out.value && access?.outputs.get(out.value), local = localTime(stamp);
  if (!port || local === null) return;
  const channel = first(at(deck, 'midi/channel'), Channel + 1) - 1;
  port.send([NoteOn | channel, note, velocity], local);
  port.send([NoteOff | channel, note, 0], local + Length);
});
