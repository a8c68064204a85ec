/** Shows the print buttons, which do nothing without scripts, and makes them print. */
export function startPrintButtons() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.removeAttribute('hidden')
    button.addEventListener('click', () => window.print())
  }
}
