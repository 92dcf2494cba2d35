// Loaded before a recipe: its server listens on a free port instead of 3000, and says which.
import { Server } from 'node:net';

const { listen } = Server.prototype;

Server.prototype.listen = function (first, ...rest) {
  this.once('listening', () => process.stdout.write(`port ${this.address().port}\n`));
  return listen.call(this, typeof first === 'object' ? { ...first, port: 0 } : 0, ...rest);
};
