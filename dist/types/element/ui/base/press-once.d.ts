/**
 * A key that stays down presses again and again, and many click twice out of habit: the button that comes in the
 * first one's place is not meant. Otherwise a call would be ended as it starts, or a second question allowed unread.
 */
export declare function pressOnce(root: ShadowRoot): void;
