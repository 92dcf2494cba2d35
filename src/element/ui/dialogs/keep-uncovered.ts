/**
 * Scrolls a focused element of a question above the sticky answers. Not every browser respects `scroll-padding` when the
 * focus moves. Use it as the question's listener for `focusin`.
 */
export function keepUncovered({ currentTarget, target }: Event): void {
  const question = currentTarget as HTMLElement;
  const answers = question.querySelector('.answers');
  if (!answers || target === question || answers.contains(target as Node)) return;
  // Browsers scroll to the focused element after this event.
  requestAnimationFrame(() => {
    if (getComputedStyle(answers).position !== 'sticky') return;
    const covered = (target as Element).getBoundingClientRect().bottom - answers.getBoundingClientRect().top;
    if (covered > 0) scrollerOf(question)?.scrollBy({ top: covered + gap, behavior: 'instant' });
  });
}

/** Room for the focus ring, in pixels. */
const gap = 8;

/** The question scrolls in a card, and the panel around it otherwise. */
function scrollerOf(question: HTMLElement): Element | null {
  return question.scrollHeight > question.clientHeight && getComputedStyle(question).overflowY === 'auto'
    ? question
    : question.closest('.panel');
}
