// What several modules of this theme share.

/** An element with its attributes and children; an attribute of false or null is left out. */
export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  Object.entries(attributes).filter(([, value]) => value !== false && value !== null).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
};

/** A button that does something when it is pressed. */
export const button = (text, act, attributes = {}) => {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
};

/** What this browser remembers under a name; the fallback where it remembers nothing or keeps nothing. */
export const remembered = (name, fallback) => {
  try {
    return JSON.parse(localStorage.getItem(name)) ?? fallback;
  } catch {
    return fallback;
  }
};

/** Keeps a value in this browser. A browser that keeps nothing still shows it on this page. */
export const remember = (name, value) => {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Private windows and full stores: nothing to do about it.
  }
};
