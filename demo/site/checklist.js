// @ts-check
// The ticks of the checklist: kept in this browser, counted, and copied as text for an issue.
import { browserName } from './browser-name.js';
import { toast } from './toast.js';

const KEY = 'navai-demo-checklist';

const page = /** @type {HTMLElement} */ (document.querySelector('main.checklist'));
const boxes = [...page.querySelectorAll('input')];

const kept = read();
for (const box of boxes) box.checked = kept.includes(box.name);
show();
page.addEventListener('change', keep);
page.querySelector('[data-copy-result]')?.addEventListener('click', () => void copy());
page.querySelector('[data-clear-steps]')?.addEventListener('click', () => {
  for (const box of boxes) box.checked = false;
  keep();
});

function keep() {
  const names = ticked().map(box => box.name);
  try {
    localStorage.setItem(KEY, JSON.stringify(names));
  } catch {
    // A browser without storage keeps the ticks as long as the page.
  }
  show();
}

/** @returns {unknown[]} */
function read() {
  try {
    const names = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(names) ? names : [];
  } catch {
    return [];
  }
}

function show() {
  const progress = page.querySelector('.steps-progress');
  if (progress) progress.textContent = count();
}

function ticked() {
  return boxes.filter(box => box.checked);
}

function count() {
  return `${ticked().length} of ${boxes.length} steps`;
}

async function copy() {
  const text = result();
  try {
    await navigator.clipboard.writeText(text);
    toast('Copied.');
  } catch {
    offer(text);
  }
}

/** Where the browser does not let a page copy, the visitor does. @param {string} text */
function offer(text) {
  const label = page.querySelector('.steps-result');
  const field = label?.querySelector('textarea');
  if (!(label instanceof HTMLElement) || !field) return;
  label.hidden = false;
  field.value = text;
  field.focus();
  field.select();
}

function result() {
  const { userAgent, maxTouchPoints } = navigator;
  const date = new Date().toISOString().slice(0, 10);
  const lines = boxes.map((box, index) => {
    const words = box.closest('label')?.textContent?.trim();
    return `- [${box.checked ? 'x' : ' '}] ${index + 1}. ${words}`;
  });
  const browser = browserName(userAgent, maxTouchPoints);
  return [`navai-voice in ${browser}, ${date}: ${count()}`, '', ...lines, '', userAgent, ''].join('\n');
}
