// @ts-check
// Bags are roasted on Tuesdays and sell through the week, so what is left depends on the day.
import { localClock } from './opening-hours.js';
import { days } from './shops.js';

/** @type {Record<string, { roasted: number, soldDaily: number }>} */
const week = {
  'graca-house-blend': { roasted: 120, soldDaily: 14 },
  'ribeira-filter': { roasted: 48, soldDaily: 6 },
  'lavapies-dark': { roasted: 60, soldDaily: 7 },
  'sesta-decaf': { roasted: 18, soldDaily: 4 },
};

/** @param {string} id @param {Date} now */
export function bagsLeft(id, now) {
  const { day } = localClock(now, 'Europe/Lisbon');
  const daysSinceRoast = (days.indexOf(day) + 6) % 7;
  const { roasted, soldDaily } = week[id] ?? { roasted: 0, soldDaily: 0 };
  return Math.max(0, roasted - soldDaily * daysSinceRoast);
}
