export { BackendClient } from './client.js';
export { readErrorMessage } from './error-body.js';
export * from './error-schema.js';
export * from './extensions.js';
export * from './schema.js';
