/** Where a floating widget may stand, in the order of lines, and the words for it. */
export const corners = {
  'top-start': 'topStart',
  'top-end': 'topEnd',
  'bottom-start': 'bottomStart',
  'bottom-end': 'bottomEnd',
} as const;
