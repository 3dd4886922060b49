// Training: the choices for it, its progress, the curve of its loss, and its result in words.
import { ask, hear, inquire, send, watch } from '../link/daemon.js';
import { button, get, make, say } from '../link/dom.js';
import { chosen } from '../play/choice.js';

const Most = 600, Wide = 320, Tall = 90;
const jobs = new Map(), box = get('jobs'), form = get('train');
let listed = false;

form.addEventListener('submit', async event => {
  event.preventDefault();
  const data = new FormData(form), options = ['kind', data.get('kind'), 'bars', Number(data.get('bars')), 'load', chosen()];
  if (data.get('meter')) options.push('meter', data.get('meter'));
  if (Number(data.get('epochs'))) options.push('epochs', Number(data.get('epochs')));
  const name = data.get('name').trim() || `${data.get('dataset')}-learned`;
  say(`Placing the clips of ${data.get('dataset')}…`, 4000);
  try {
    await ask('/rvae/train', data.get('dataset'), name, ...options);
  } catch (failure) {
    say(failure.message, 8000);
  }
});

function job(id, name = '') {
  if (!jobs.has(id)) {
    const bar = make('progress', { max: 1, value: 0, 'aria-label': 'Progress' }), words = make('p', { textContent: 'It waits for its turn.' });
    const curve = make('canvas', { width: Wide * 2, height: Tall * 2, role: 'img', 'aria-label': 'Loss' });
    const cancel = button('Cancel', () => send('/rvae/train/cancel', id)), title = make('strong');
    const one = { bar, words, curve, cancel, title, losses: [], box: make('div', { className: 'job' }, make('div', { className: 'head' }, title, cancel), bar, curve, words) };
    box.prepend(one.box);
    jobs.set(id, one);
    if (jobs.size > 8) {
      const [oldest] = jobs.keys();
      jobs.get(oldest).box.remove();
      jobs.delete(oldest);
    }
  }
  const one = jobs.get(id);
  if (name) one.title.textContent = name;
  return one;
}

hear('/rvae/train/accepted', (id, name) => {
  job(id, name);
  get('tab-learn').click();
});
hear('/rvae/train/progress', (id, fraction, epoch, epochs, loss, validation, left) => {
  const one = job(id);
  if (!one.title.textContent && !listed) inquire('/rvae/train/jobs');
  listed = true;
  one.bar.value = fraction;
  one.words.textContent = `${Math.round(fraction * 100)} % done, step ${epoch} of ${epochs}, ${left < 1 ? 'nearly there' : `about ${Math.ceil(left)} s left`}. Until then the instant map of the clips plays.`;
  if (loss > 0) one.losses.push([fraction, loss, validation]);
  if (one.losses.length > Most) one.losses = one.losses.filter((_, i) => i % 2);
  draw(one);
});
hear('/rvae/train/finished', (id, name, f1, seconds) => {
  const one = job(id, name);
  one.bar.value = 1;
  one.cancel.remove();
  one.words.textContent = `Learned in ${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s. It scores ${Math.round(f1 * 100)} of 100 on its clips: missed and added hits both cost points. ${f1 > .97 ? 'It knows its clips by heart.' : f1 > .85 ? 'It knows its clips well.' : 'More clips or more steps would help.'}`;
  listed = false;
});
hear('/rvae/train/failed', (id, code, message) => {
  const one = job(id);
  one.cancel.remove();
  one.words.textContent = `Not learned: ${message}`;
  listed = false;
});
hear('/rvae/train/jobs/item', (id, name, dataset, state) => {
  if (state === 'running' || state === 'queued' || jobs.has(id)) job(id, name);
});
// Another daemon, or the same one started anew, counts its jobs from 1 again.
watch(state => {
  if (state === 'here') {
    inquire('/rvae/train/jobs');
    return;
  }
  jobs.clear();
  box.replaceChildren();
  listed = false;
});

// From the greatest loss at the top to the least at the bottom, on a logarithmic scale.
function draw({ curve, losses }) {
  const to = curve.getContext('2d'), style = getComputedStyle(document.documentElement), all = losses.map(([, loss]) => Math.log(loss));
  const least = Math.min(...all), most = Math.max(...all), height = most - least || 1;
  to.clearRect(0, 0, curve.width, curve.height);
  to.lineWidth = 4;
  to.lineJoin = 'round';
  to.strokeStyle = style.getPropertyValue('--light');
  to.beginPath();
  losses.forEach(([fraction], i) => to.lineTo(fraction * curve.width, 8 + (1 - (all[i] - least) / height) * (curve.height - 16)));
  to.stroke();
  if (losses.length) curve.setAttribute('aria-label', `Loss: from ${losses[0][1].toFixed(3)} to ${losses.at(-1)[1].toFixed(3)}`);
}
