// @ts-check
// No inline script or style anywhere: the widget promises to work under a policy like this one, and this proves it.
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self' blob:",
  "connect-src 'self' https://api.openai.com wss://api.openai.com",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  // Pages show what is open right now, so they must not be cached; `no-store` would disable the back/forward cache.
  'cache-control': 'no-cache',
  'content-security-policy': contentSecurityPolicy,
  'permissions-policy': 'microphone=(self), camera=(), geolocation=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};
