/**
 * Renders the page from the server once more. From then on nothing that has been seen moves again: the style
 * sheet lets bars fill and rungs climb only on a page that was not rendered anew (`data-seen`).
 */
export function renderAnew(router: { refresh: () => void }): void {
  document.documentElement.setAttribute("data-seen", "");
  router.refresh();
}
