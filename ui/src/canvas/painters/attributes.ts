/** Sets or removes a `data-` attribute without a value, only where it differs. */
export function setPresence(element: HTMLElement, name: string, present: boolean): void {
  setWord(element, name, present ? "" : null);
}

/** Sets or removes a `data-` attribute, only where it differs: one that is written anew restyles. */
export function setWord(element: HTMLElement, name: string, word: string | null): void {
  if ((element.dataset[name] ?? null) === word) return;
  if (word === null) element.removeAttribute(`data-${name}`);
  else element.dataset[name] = word;
}

/** Says something to assistive technology, only where it differs: each attribute that is written restyles. */
export function setAria(element: HTMLElement, name: keyof ARIAMixin, value: string | null): void {
  if (element[name] !== value) Object.assign(element, { [name]: value });
}

const written = new WeakMap<HTMLElement, Map<string, string>>();

/** Sets a style property, only where it differs from what was set here last: reading it back costs more. */
export function setStyle(element: HTMLElement, property: string, value: string): void {
  let properties = written.get(element);
  if (properties === undefined) {
    properties = new Map();
    written.set(element, properties);
  }
  if (properties.get(property) === value) return;
  properties.set(property, value);
  element.style.setProperty(property, value);
}
