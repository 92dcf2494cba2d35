// @ts-check
// Posts forms in the background, for the same reason as navigation.js: a full load would end a call.
import { visit } from './navigation.js';

/** @param {SubmitEvent} event */
export async function postInBackground(event) {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || !('navigation' in window)) return;
  event.preventDefault();
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  if (form.dataset.closes) form.closest(form.dataset.closes)?.remove();
  const response = await fetch(form.action, { method: 'POST', body }).catch(() => null);
  if (form.dataset.closes) return;
  // Without an answer of ours, the browser submits the form and shows its own error page.
  if (!response?.redirected) return form.submit();
  visit(response.url);
}
