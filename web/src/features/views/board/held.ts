/** The card that was moved by keyboard last: wherever it is drawn again, it has the focus again. */
let held: string | null = null;

export function hold(card: string) {
  held = card;
  for (const elsewhere of ['pointerdown', 'focusin'] as const) {
    document.addEventListener(elsewhere, letGo);
  }
}

function letGo({ target }: Event) {
  if (target instanceof Element && target.closest(`[data-card="${held}"]`)) return;
  held = null;
  for (const elsewhere of ['pointerdown', 'focusin'] as const) {
    document.removeEventListener(elsewhere, letGo);
  }
}

/** Said by a card that is new on the screen. */
export function takeFocus(card: string, element: HTMLElement) {
  if (card === held && document.activeElement === document.body) {
    element.querySelector('a')?.focus();
  }
}
