let runs = 0;

export function isShopOpen({ shop, day }) {
  const city = shop[0].toUpperCase() + shop.slice(1);
  return { open: true, message: `On ${day} the shop in ${city} is open from 10:00 to 18:00.` };
}

export function countRuns() {
  runs += 1;
  return runs;
}

export function fail() {
  throw new Error('The till is closed.');
}
