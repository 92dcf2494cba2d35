/** An error for the user of a command, shown without a stack. */
export class Failure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** The command line, or a file that it names, is invalid. Exit code 2. */
export class WrongUsage extends Failure {
  constructor(message: string) {
    super(message, 2);
    this.name = 'WrongUsage';
  }
}
