export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
