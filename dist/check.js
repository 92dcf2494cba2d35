export { t as checkBackend, n as formatReport } from "./chunks/node-check.js";
