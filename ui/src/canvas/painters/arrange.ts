/**
 * Makes elements the first children of their parent, in this order. Only those that stand wrong are moved:
 * moving an element takes the keyboard's focus from it.
 */
export function arrange(parent: Element, elements: readonly Element[]): void {
  elements.forEach((element, index) => {
    const there = parent.children[index] ?? null;
    if (there !== element) parent.insertBefore(element, there);
  });
}
