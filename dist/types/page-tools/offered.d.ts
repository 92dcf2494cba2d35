/** Whether the visitor sees the control and may change it. Others may be honeypots: only bots fill these in. */
export declare function isFillable(control: Element): boolean;
/** Whether only the visitor may fill in the control. */
export declare function isSecret(control: Element): boolean;
export declare function isExcludedType(control: Element): boolean;
