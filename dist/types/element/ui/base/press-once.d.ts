/**
 * Ignores key repeats and double clicks, which would press the button that replaces the first one: a call would end as
 * it starts, or the visitor would allow a second function without reading the question.
 */
export declare function pressOnce(root: ShadowRoot): void;
