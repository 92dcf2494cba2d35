/**
 * The script for sites that take a pasted tag: `<script src="…/embed.js" data-backend="…" data-routes-from="nav a">`.
 * Appends a `<navai-voice>` with the script's data attributes to the page, unless the page already has one. Puts it
 * back when a library swaps the page's content, so that its call goes on.
 * `data-base` or `window.navaiVoice = { base, … }` say where the other files are if an optimiser moves this one.
 */
export {};
