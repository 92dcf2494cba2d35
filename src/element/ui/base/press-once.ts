/** The buttons that a press replaces with another one, or gives another meaning. */
const changing = '.launcher, .end, .go, .again, .answers button';

/**
 * Ignores key repeats and double clicks, which would press the button that replaces the first one: a call would end as
 * it starts, or the visitor would allow a second function without reading the question.
 */
export function pressOnce(root: ShadowRoot): void {
  root.addEventListener('keydown', event => {
    const { key, repeat, target } = event as KeyboardEvent;
    const button = (target as Element).closest('button');
    // Leaves elements in our slots alone, because they belong to the page.
    if (key === 'Enter' && repeat && root.contains(button)) event.preventDefault();
  });
  const again = (event: Event) => {
    const { detail, target } = event as MouseEvent;
    if (detail < 2 || !(target as Element).closest(changing)) return;
    event.stopPropagation();
    event.preventDefault();
  };
  root.addEventListener('click', again, true);
}
