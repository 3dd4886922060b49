// Records what is struck, keeps what was played, and saves it as a MIDI file.
import { ask, at, send } from '../link/daemon.js';
import { get, say } from '../link/dom.js';
import { link } from '../link/http.js';
import { chosen } from '../play/choice.js';

const dataset = () => get('keepIn').value.trim() || 'takes', bars = () => Math.max(Math.round(get('keepBars').valueAsNumber) || 4, 1);
const tell = promise => promise.then(text => say(text, 6000), failure => say(failure.message, 8000));
const record = get('record');

const show = on => {
  record.setAttribute('aria-pressed', on);
  get('pads').hidden = !on;
};
// Other clients record too, or end this recording, and the daemon may be started anew. So the page shows what the daemon says.
const refused = (code, on) => failure => {
  if (failure.code === code) show(on);
  throw failure;
};

record.addEventListener('click', () => tell(record.getAttribute('aria-pressed') === 'true'
  ? ask('/rvae/dataset/stop').then(([name, count]) => {
    show(false);
    return `${count} bar${count === 1 ? '' : 's'} recorded into ${name}.`;
  }, refused('unavailable', false))
  : ask('/rvae/dataset/record', dataset()).then(() => {
    show(true);
    return 'Recording: play MIDI pads or the pads below while the groove plays.';
  }, refused('busy', true))));
get('capture').addEventListener('click', () => tell(ask(at(chosen(), 'capture'), bars(), dataset()).then(([name, count]) => `${count} bar${count === 1 ? '' : 's'} kept in ${name}.`)));
get('keep').addEventListener('click', () => tell(ask(at(chosen(), 'dataset/keep'), dataset()).then(([name]) => `The pattern is kept in ${name}.`)));
get('export').addEventListener('click', () => tell(ask(at(chosen(), 'export'), `deck-${chosen()}`, bars()).then(([file]) => {
  const saving = document.createElement('a');
  saving.href = link(`/exports/${file.split(/[\\/]/).pop()}`);
  saving.download = '';
  saving.click();
  return 'Saved as a MIDI file.';
})));

// Finds the place of what was played last, and moves there. Where nothing was played yet, it shows the pads to strike.
get('findPlayed').addEventListener('click', () => tell(ask(at(chosen(), 'encode/played'), bars())
  .then(([, , fit]) => ask(at(chosen(), 'encode/go')).then(() => `Found: ${Math.round(fit * 100)} % of it sounds at this point.`))
  .catch(failure => {
    get('pads').hidden = false;
    throw failure;
  })));

get('pads').addEventListener('pointerdown', event => {
  const pad = event.target.closest('[data-instrument]');
  if (!pad) return;
  const instrument = Number(pad.dataset.instrument);
  send('/rvae/dataset/hit', instrument, 100);
  import('../sound/player.js').then(player => player.strikeNow(instrument, 100));
});
