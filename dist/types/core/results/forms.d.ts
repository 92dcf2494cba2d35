/** What stands for an object that is not a list. The object itself if its fields tell what it is. */
export declare function formOf(value: object, end: AbortSignal): unknown;
