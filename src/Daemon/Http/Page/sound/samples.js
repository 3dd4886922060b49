// The user's own samples, stored in this browser. A sample that is dropped onto an instrument replaces its sound.
const Name = 'rvae', Store = 'samples', Most = 8 << 20;

const open = () => new Promise((done, failed) => {
  const asked = indexedDB.open(Name, 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(Store);
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => failed(asked.error);
});

async function within(mode, act) {
  const base = await open();
  return new Promise((done, failed) => {
    const work = base.transaction(Store, mode), asked = act(work.objectStore(Store));
    work.oncomplete = () => done(asked.result);
    work.onerror = () => failed(work.error);
  });
}

/** The stored samples by their instruments. */
export async function loadSamples(context) {
  const found = [];
  try {
    const keys = await within('readonly', store => store.getAllKeys()), all = await within('readonly', store => store.getAll());
    for (let i = 0; i < keys.length; i++) found.push([keys[i], await context.decodeAudioData(all[i].slice(0))]);
  } catch {
    // Where the browser stores nothing, the page plays its own kit.
  }
  return found;
}

/** Takes a sound file as the sample of an instrument. */
export async function takeSample(context, instrument, file) {
  if (file.size > Most) throw new Error(`${file.name} is larger than ${Most >> 20} MB`);
  const bytes = await file.arrayBuffer(), buffer = await context.decodeAudioData(bytes.slice(0));
  await within('readwrite', store => store.put(bytes, instrument)).catch(() => { });
  return buffer;
}

/** Removes the sample of an instrument, which gets its own sound back. */
export const dropSample = instrument => within('readwrite', store => store.delete(instrument)).catch(() => { });
