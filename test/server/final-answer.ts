/** The final answer in what a server wrote: what stands before its body, and the body. */
export interface FinalAnswer {
  readonly head: string;
  readonly body: string;
}

const INTERIM = /^HTTP\/1\.1 (?!101)1\d\d[ \r]/;

/**
 * Skips the interim answers (100 Continue, 103 Early Hints), each a head without a body, of which a server may send any
 * number (RFC 9110, section 15.2). The head is empty if the connection ended before the final answer.
 */
export function finalAnswer(written: string): FinalAnswer {
  const end = written.indexOf('\r\n\r\n');
  const [head, rest] = end < 0 ? [written, ''] : [written.slice(0, end), written.slice(end + 4)];
  return INTERIM.test(`${head}\r`) ? finalAnswer(rest) : { head, body: rest };
}
