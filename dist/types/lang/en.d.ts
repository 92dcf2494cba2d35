/** Every word that the widget shows or says to a screen reader. */
export declare const en: {
    open: string;
    close: string;
    title: string;
    start: string;
    resume: string;
    end: string;
    mute: string;
    retry: string;
    message: string;
    send: string;
    transcript: string;
    empty: string;
    you: string;
    agent: string;
    interrupted: string;
    muted: string;
    idle: string;
    paused: string;
    connecting: string;
    reconnecting: string;
    listening: string;
    thinking: string;
    working: string;
    speaking: string;
    error: string;
};
export type Words = Readonly<Record<keyof typeof en, string>>;
