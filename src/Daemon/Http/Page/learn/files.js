// Files that are dropped on the page or chosen: what each file is, and what the daemon answers.
import { get as fetchPath, put } from '../link/http.js';
import { get, make } from '../link/dom.js';

const Most = 2000, Shown = 100;
const hearers = [];

/** Calls back with a dataset that has got files, or with the model that has come. */
export const onTaken = hearer => hearers.push(hearer);

/** The files that were dropped, with all files in dropped folders; not more than the page takes at once, and whether there were more. */
export async function filesOf(transfer) {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(entry => entry), files = [];
  let more = false;
  const walk = async entry => {
    if (files.length >= Most) more = true;
    else if (entry.isFile) files.push(await new Promise((done, failed) => entry.file(done, failed)));
    else {
      const reader = entry.createReader();
      for (let some; (some = await new Promise((done, failed) => reader.readEntries(done, failed))).length;) for (const one of some) await walk(one);
    }
  };
  for (const entry of entries) await walk(entry);
  return { files: entries.length ? files : [...transfer.files], more };
}

const report = get('report');

/** Sends files: models become models, all others become clips of a dataset. */
export async function take(files, dataset, notes, more = false) {
  const summary = make('p', { role: 'status' }), list = make('ul', { className: 'reasons' });
  report.replaceChildren(summary, list);
  let clips = 0, taken = 0, models = 0, left = 0;
  const tell = text => {
    left++;
    if (left <= Shown) list.append(make('li', { textContent: text }));
  };
  for (const [i, file] of files.entries()) {
    summary.textContent = `Sending ${i + 1} of ${files.length}: ${file.name}`;
    try {
      if (/\.safetensors$/i.test(file.name)) {
        const { name } = await put(`/models/${encodeURIComponent(file.name)}`, file);
        models++;
        hearers.forEach(hearer => hearer({ model: name }));
      } else if (/\.(midi?|tab|zip)$/i.test(file.name)) {
        const query = notes ? `?notes=${encodeURIComponent(notes)}` : '';
        const said = await put(`/datasets/${dataset}/${encodeURIComponent(file.name)}${query}`, file);
        [clips, taken] = [clips + said.clips, taken + said.files];
        said.leftOut.forEach(tell);
      } else if (file.name[0] !== '.') tell(`${file.name}: it is no rhythm file; those end in .mid, .midi, .tab or .zip`);
    } catch (failure) {
      tell(`${file.name}: ${failure.message}`);
    }
  }
  const words = [];
  if (taken) words.push(`${clips} clip${clips === 1 ? '' : 's'} from ${taken} file${taken === 1 ? '' : 's'} are now in ${dataset}.`);
  if (models) words.push(`${models} model${models === 1 ? '' : 's'} came.`);
  if (more) words.push(`Of what you dropped only the first ${Most} files were taken. The button Folder… takes all of a folder.`);
  if (left) words.push(left > Shown ? `${left} were left out; the first ${Shown}, and why:` : 'Left out, and why:');
  summary.textContent = words.join(' ') || 'There was no file to read.';
  if (taken) hearers.forEach(hearer => hearer({ dataset }));
}

/** The clips of a dataset with their hits. */
export const clipsOf = async dataset => (await fetchPath(`/datasets/${dataset}`)).json();
