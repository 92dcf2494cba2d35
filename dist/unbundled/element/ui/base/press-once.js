const changing = '.launcher, .end, .go, .again, .answers button';
export function pressOnce(root) {
    root.addEventListener('keydown', event => {
        const { key, repeat, target } = event;
        const button = target.closest('button');
        if (key === 'Enter' && repeat && root.contains(button))
            event.preventDefault();
    });
    const again = (event) => {
        const { detail, target } = event;
        if (detail < 2 || !target.closest(changing))
            return;
        event.stopPropagation();
        event.preventDefault();
    };
    root.addEventListener('click', again, true);
}
