/** What takes another one's place when it is pressed, or stands for something else then. */
const changing = '.launcher, .end, .go, .again, .answers button';

/**
 * A key that stays down presses again and again, and many click twice out of habit: the button that comes in the
 * first one's place is not meant. Otherwise a call would be ended as it starts, or a second question allowed unread.
 */
export function pressOnce(root: ShadowRoot): void {
  root.addEventListener('keydown', event => {
    const { key, repeat, target } = event as KeyboardEvent;
    const button = (target as Element).closest('button');
    // What a page has put into our slots is its own.
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
