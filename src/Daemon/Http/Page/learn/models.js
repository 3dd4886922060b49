// The list of models: each can be played, downloaded, renamed and deleted.
import { ask } from '../link/daemon.js';
import { button, get, make, say } from '../link/dom.js';
import { link } from '../link/http.js';
import { chosen } from '../play/choice.js';
import { load, onModels } from '../play/decks.js';

const refuse = failure => say(failure.message, 8000);

onModels(models => get('models').replaceChildren(...[...models].map(([name, { kind, meter, clips }]) => make('div', { className: 'modelRow' },
  make('span', {}, make('strong', { textContent: name }), ` ${kind}, ${meter}, ${clips} clips`),
  button('Play', () => load(chosen(), name), { 'aria-label': `Play ${name}` }),
  make('a', { href: link(`/models/${name}.safetensors`), download: `${name}.safetensors`, textContent: 'Download', 'aria-label': `Download ${name}` }),
  button('Rename', () => {
    const to = prompt('The name of the model', name);
    if (to && to !== name) ask('/rvae/model/rename', name, to).catch(refuse);
  }, { 'aria-label': `Rename ${name}` }),
  button('✕', () => confirm(`Delete the model ${name}? This cannot be undone.`) && ask('/rvae/model/delete', name).catch(refuse), { 'aria-label': `Delete ${name}` })))));
