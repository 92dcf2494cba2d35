// @ts-check
// Is it open? Always by the clock on the shop’s own wall: Madrid is an hour ahead of Lisbon.
import { dayNames, days } from './shops.js';

/** @typedef {import('./shops.js').Shop} Shop @typedef {import('./shops.js').Day} Day */

/** The weekday and the `HH:MM` in a time zone. @param {Date} now @param {string} timeZone @returns {{ day: Day, time: string }} */
export function localClock(now, timeZone) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  /** @param {string} type */
  const part = type => parts.find(each => each.type === type)?.value ?? '';
  return {
    day: /** @type {Day} */ (part('weekday').toLowerCase()),
    time: `${part('hour')}:${part('minute')}`,
  };
}

/**
 * @param {Shop} shop @param {Date} now
 * @returns {{ open: boolean, text: string }} `text` finishes the sentence “The shop is …”
 */
export function openNow(shop, now) {
  const { day, time } = localClock(now, shop.timeZone);
  const today = shop.hours[day];
  if (today && time >= today[0] && time < today[1]) return { open: true, text: `open until ${today[1]}` };
  if (today && time < today[0]) return { open: false, text: `closed, opens at ${today[0]}` };
  return { open: false, text: `closed, opens ${nextOpening(shop, day)}` };
}

/** @param {Shop} shop @param {Day} today */
function nextOpening(shop, today) {
  for (let ahead = 1; ahead <= 7; ahead++) {
    const day = dayAfter(today, ahead);
    const hours = shop.hours[day];
    if (hours) return `${ahead === 1 ? 'tomorrow' : `on ${dayNames[day]}`} at ${hours[0]}`;
  }
  return 'soon';
}

/** @param {Day} day @param {number} ahead @returns {Day} */
export function dayAfter(day, ahead) {
  return days[(days.indexOf(day) + ahead) % 7] ?? day;
}

/** Days in a row with the same hours become one line. @param {Shop} shop @returns {{ days: Day[], label: string, text: string }[]} */
export function hoursTable(shop) {
  /** @type {{ days: Day[], text: string }[]} */
  const rows = [];
  for (const day of days) {
    const text = shop.hours[day]?.join(' – ') ?? 'Closed';
    const last = rows.at(-1);
    if (last?.text === text) last.days.push(day);
    else rows.push({ days: [day], text });
  }
  return rows.map(row => ({ ...row, label: label(row.days) }));
}

/** @param {Day[]} run */
function label(run) {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return '';
  return first === last ? dayNames[first] : `${dayNames[first]} – ${dayNames[last]}`;
}
