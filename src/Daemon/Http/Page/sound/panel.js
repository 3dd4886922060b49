// The Sound button, which a newcomer sees first, and the settings of the sound.
import { Instruments } from '../link/daemon.js';
import { button, get, make, say } from '../link/dom.js';
import { hue } from '../space/colours.js';
import { Kits } from './kits.js';
import * as player from './player.js';
import { dropSample, takeSample } from './samples.js';

const toggle = get('sound');

toggle.addEventListener('click', async () => {
  if (player.isOn()) player.stop();
  else await player.start().catch(failure => say(`The browser cannot play sound: ${failure.message}`, 8000));
});
player.onChange(on => {
  toggle.setAttribute('aria-pressed', on);
  toggle.textContent = on ? 'Sound is on' : 'Turn the sound on';
  document.body.dataset.sound = on ? 'on' : 'off';
});

const kit = get('kit');
kit.append(...Object.keys(Kits).map(name => new Option(name === '808' ? '808-like' : name, name)));
kit.value = player.settings.kit;
kit.addEventListener('change', () => player.choose(kit.value));

const volume = get('volume');
volume.value = player.settings.volume;
volume.addEventListener('input', () => {
  player.settings.volume = volume.valueAsNumber;
  player.save();
});

const rows = Instruments.map((name, i) => {
  const level = make('input', { type: 'range', min: 0, max: 1.5, step: .01, value: player.settings.levels[i], 'aria-label': `Level of ${name} in this browser` });
  level.addEventListener('input', () => {
    player.settings.levels[i] = level.valueAsNumber;
    player.save();
  });
  const mute = button('Mute', () => {
    player.settings.mutes[i] = player.settings.mutes[i] ? 0 : 1;
    mute.setAttribute('aria-pressed', player.settings.mutes[i] === 1);
    player.save();
  }, { 'aria-pressed': String(player.settings.mutes[i] === 1), 'aria-label': `Mute ${name} in this browser` });
  const file = make('input', { type: 'file', accept: 'audio/*', hidden: true, 'aria-label': `Sample for ${name}` });
  const own = button('Sample…', () => player.isReplaced(i) ? clear() : file.click(), { 'aria-label': `Sample for ${name}` });
  const row = make('div', { className: 'voice' }, button(name, () => player.strikeNow(i), { className: 'name', 'aria-label': `Hear ${name}` }), level, mute, own, file);
  row.style.setProperty('--hue', hue(i));
  const show = () => { own.textContent = player.isReplaced(i) ? 'Own sound' : 'Sample…'; };
  const take = async one => {
    try {
      if (!player.isOn()) await player.start();
      player.replace(i, await takeSample(player.audio(), i, one));
      show();
      player.strikeNow(i);
    } catch (failure) {
      say(`${one.name} cannot be played: ${failure.message}`, 8000);
    }
  };
  async function clear() {
    player.replace(i, null);
    await dropSample(i);
    show();
  }
  file.addEventListener('change', () => {
    const [one] = file.files;
    if (one) take(one);
    file.value = ''; // so that the same file may be chosen again
  });
  row.addEventListener('dragover', event => event.preventDefault());
  row.addEventListener('drop', event => {
    const [one] = event.dataTransfer.files;
    if (!one?.type.startsWith('audio/') || /\.midi?$/i.test(one.name)) return;
    event.preventDefault();
    event.stopPropagation();
    take(one);
  });
  player.onChange(show);
  return row;
});
get('voices').append(...rows);
