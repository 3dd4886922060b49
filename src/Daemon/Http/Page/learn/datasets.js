// The datasets: their clips are listed, played, renamed and deleted; and files are added.
import { ask, hear, inquire, watch, watchTree } from '../link/daemon.js';
import { button, get, make, say } from '../link/dom.js';
import { link } from '../link/http.js';
import * as player from '../sound/player.js';
import { soundOf } from '../sound/voicing.js';
import { clipsOf, filesOf, onTaken, take } from './files.js';

const list = get('datasets'), name = get('dataset'), chooser = get('trainDataset'), notes = get('notes');
const rows = new Map(); // the rows by the names of their datasets: a row stays as long as its dataset does, open or closed
let coming = [], asking = 0, wanted = null;

const refuse = failure => say(failure.message, 8000);
const again = () => {
  clearTimeout(asking);
  asking = setTimeout(() => {
    coming = [];
    inquire('/rvae/datasets');
  }, 100);
};

hear('/rvae/datasets/item', (dataset, clips) => coming.push([dataset, clips]));
hear('/rvae/datasets/end', () => {
  const names = coming.map(([dataset]) => dataset), chosen = names.includes(wanted) ? wanted : chooser.value;
  for (const gone of [...rows.keys()].filter(dataset => !names.includes(dataset))) rows.delete(gone);
  const shown = coming.map(row);
  if (shown.length !== list.children.length || shown.some((box, place) => list.children[place] !== box)) list.replaceChildren(...shown);
  chooser.replaceChildren(...coming.map(([dataset, clips]) => new Option(`${dataset} (${clips} clips)`, dataset)));
  if (chosen) chooser.value = chosen;
  if (chosen === wanted) wanted = null;
  coming = [];
});
watch(state => state === 'here' && again());
watchTree(path => path.startsWith('/rvae/datasets') && again());
onTaken(({ dataset }) => {
  if (!dataset) return;
  wanted = dataset; // it is chosen for training as soon as it is listed
  again();
});

/** The row of a dataset: a new one, or the one that is shown already. The clips of an open row are read again. */
function row([dataset, clips]) {
  const { box, count, inside } = rows.get(dataset) ?? newRow(dataset);
  count.textContent = ` ${clips} clip${clips === 1 ? '' : 's'}`;
  if (box.open) fill(inside, dataset).catch(refuse);
  return box;
}

function newRow(dataset) {
  const count = make('span'), inside = make('div', { className: 'clips' });
  const box = make('details', { className: 'dataset' }, make('summary', {}, make('strong', { textContent: dataset }), count), inside);
  box.addEventListener('toggle', () => box.open && fill(inside, dataset).catch(refuse));
  const made = { box, count, inside };
  rows.set(dataset, made);
  return made;
}

async function fill(into, dataset) {
  const told = await clipsOf(dataset), { clips, count, leftOut } = told;
  const save = make('a', { href: link(`/datasets/${dataset}.zip`), download: `${dataset}.zip`, textContent: 'Download', className: 'button' });
  const rename = button('Rename', () => {
    const to = prompt('The name of the dataset', dataset);
    if (to && to !== dataset) ask('/rvae/dataset/rename', dataset, to).then(again, refuse);
  });
  const remove = button('Delete', () => confirm(`Delete the dataset ${dataset} with all its files?`) && ask('/rvae/dataset/delete', dataset).then(again, refuse));
  const lines = clips.slice(0, 400).map(clip => clipRow(dataset, clip, told));
  into.replaceChildren(make('div', { className: 'tools' }, save, rename, remove), ...lines,
    ...count > lines.length ? [make('p', { textContent: `and ${count - lines.length} more` })] : [],
    ...leftOut.length ? [make('details', {}, make('summary', { textContent: `${leftOut.length} left out` }), make('ul', { className: 'reasons' }, ...leftOut.map(text => make('li', { textContent: text }))))] : []);
}

function clipRow(dataset, clip, told) {
  return make('div', { className: 'clipRow' },
    button('▶', () => audition(clip, told).catch(refuse), { 'aria-label': `Hear ${clip.name}` }),
    make('span', { textContent: clip.name, title: `${clip.file}, bar ${clip.bar}, ${clip.hits.length} hits` }),
    make('a', { href: link(`/datasets/${dataset}/${clip.name}.mid`), download: `${clip.name}.mid`, textContent: '.mid', 'aria-label': `Download ${clip.name}` }),
    button('Rename', () => {
      const to = prompt(`The name of the file ${clip.file}`, clip.file.replace(/\.\w+$/, ''));
      if (to) ask('/rvae/dataset/file/rename', dataset, clip.file, to).then(again, refuse);
    }, { 'aria-label': `Rename ${clip.name}` }),
    button('✕', () => confirm(`Delete ${clip.file}, with all clips that are cut from it?`) && ask('/rvae/dataset/file/delete', dataset, clip.file).then(again, refuse), { 'aria-label': `Delete ${clip.name}` }));
}

/** Plays a clip twice on the page's own drums, with the instruments of its kit and the length of its bars. */
async function audition(clip, { instruments, ticks }) {
  if (!player.isOn()) await player.start();
  const tick = 60 / (clip.bpm || 120) / 24, begin = player.audio().currentTime + .08;
  for (const round of [0, 1])
    for (const [instrument, at, velocity, offset] of clip.hits) {
      const [name, note] = instruments[instrument];
      player.strike(soundOf(name, instrument, note), velocity, begin + (round * ticks + at + offset) * tick);
    }
}

const send_ = (files, more) => files.length && take([...files], name.value.trim() || 'mine', notes.value.trim(), more).catch(refuse);
for (const id of ['files', 'folder']) get(id).addEventListener('change', ({ target }) => {
  send_(target.files);
  target.value = '';
});
get('chooseFiles').addEventListener('click', () => get('files').click());
get('chooseFolder').addEventListener('click', () => get('folder').click());

let inside = 0;
const isFiles = event => event.dataTransfer?.types.includes('Files');
addEventListener('dragenter', event => {
  if (isFiles(event)) document.body.classList.toggle('dropping', ++inside > 0);
});
addEventListener('dragleave', event => {
  if (isFiles(event)) document.body.classList.toggle('dropping', --inside > 0);
});
addEventListener('dragover', event => isFiles(event) && event.preventDefault());
addEventListener('drop', async event => {
  if (!isFiles(event) || event.defaultPrevented) return;
  event.preventDefault();
  inside = 0;
  document.body.classList.remove('dropping');
  get('tab-learn').click();
  await filesOf(event.dataTransfer).then(({ files, more }) => send_(files, more), refuse);
});
