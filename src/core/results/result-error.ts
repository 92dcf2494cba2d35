/** A function's result, or a part of it, has no form in JSON that tells what it is. */
export class ResultError extends Error {
  readonly code = 'result_not_json';

  override get name(): 'ResultError' {
    return 'ResultError';
  }
}
