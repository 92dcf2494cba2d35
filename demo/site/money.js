// @ts-check
const written = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });

/** For the page: `€7.60`. @param {number} cents */
export const euros = cents => written.format(cents / 100);
