export function keepUncovered({ currentTarget, target }) {
    const question = currentTarget;
    const answers = question.querySelector('.answers');
    if (!answers || target === question || answers.contains(target))
        return;
    requestAnimationFrame(() => {
        if (getComputedStyle(answers).position !== 'sticky')
            return;
        const covered = target.getBoundingClientRect().bottom - answers.getBoundingClientRect().top;
        if (covered > 0)
            scrollerOf(question)?.scrollBy({ top: covered + gap, behavior: 'instant' });
    });
}
const gap = 8;
function scrollerOf(question) {
    return question.scrollHeight > question.clientHeight && getComputedStyle(question).overflowY === 'auto'
        ? question
        : question.closest('.panel');
}
