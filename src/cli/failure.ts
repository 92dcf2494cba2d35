/** What a command could not do, in words for its user; no stack is shown. */
export class Failure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** The command line, or what it names, is not as it has to be. */
export class WrongUsage extends Failure {
  constructor(message: string) {
    super(message, 2);
    this.name = 'WrongUsage';
  }
}
