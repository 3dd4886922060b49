// Small functions that make elements.

/** The element of an id. */
export const get = id => document.getElementById(id);

/** Makes an element with properties; children are elements or words. */
export function make(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (name.includes('-')) made.setAttribute(name, value);
    else made[name] = value;
  }
  made.append(...children);
  return made;
}

/** A button. */
export const button = (text, onclick, properties = {}) => make('button', { type: 'button', textContent: text, onclick, ...properties });

/** A setting that this browser has stored, or the given default. */
export function kept(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(`rvae.${name}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Stores a setting in this browser. */
export function keep(name, value) {
  try {
    localStorage.setItem(`rvae.${name}`, JSON.stringify(value));
  } catch {
    // Where the browser stores nothing, the page still plays.
  }
}

let clearing = 0;

/** Shows a message in the window, for a while or until the next message. */
export function say(text, milliseconds = 0) {
  clearTimeout(clearing);
  get('notice').textContent = text;
  if (milliseconds) clearing = setTimeout(() => { get('notice').textContent = ''; }, milliseconds);
}
