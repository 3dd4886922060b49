// Uploads and downloads over plain HTTP. A daemon with a secret wants a ticket for them, which it gives to clients that have proved the secret.
import { ask, watch, watching } from './daemon.js';

const Hour = 3600000;
let ticket = new URLSearchParams(location.search).get('ticket') ?? '', coming = Promise.resolve(), here = false;

const renew = () => ask('/rvae/http/ticket', 'play').then(([, word]) => {
  ticket = word;
  for (const shown of document.querySelectorAll('a[href*="?ticket="]')) shown.href = link(new URL(shown.href).pathname);
}, () => { });

watch(state => {
  here = state === 'here' && !watching;
  if (here) coming = renew();
});

// A ticket holds for a day, and a page may stay open for months.
setInterval(() => here && renew(), Hour);

const headers = () => ticket ? { Authorization: `Bearer ${ticket}` } : {};

async function checked(answer) {
  if (answer.ok || answer.status === 304) return answer;
  throw Object.assign(new Error((await answer.text()).trim() || `the daemon answers with HTTP status ${answer.status}`), { status: answer.status });
}

/** Fetches a path, with the ticket as soon as there is one. */
export async function get(path, signal) {
  await coming;
  return checked(await fetch(path, { headers: headers(), signal }));
}

/** Sends a file to a path, and returns the daemon's answer. */
export const put = async (path, body) => (await checked(await fetch(path, { method: 'PUT', body, headers: headers() }))).json();

/** The address from which a file can be saved. */
export const link = path => ticket ? `${path}?ticket=${encodeURIComponent(ticket)}` : path;

/** The address for an audience, whose page shows the space and can change nothing. */
export async function audienceLink() {
  const [, word] = await ask('/rvae/http/ticket', 'watch');
  return `${location.origin}/?view=space&watch=1&ticket=${word}`;
}
