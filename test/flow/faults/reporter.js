/** Prints a table of faults and their outcomes. */
export default class FaultReporter {
  #rows = [];

  onTestEnd(test, result) {
    const { description } = result.annotations.find(({ type }) => type === 'fault') ?? {};
    const row = description ? JSON.parse(description) : { group: '', name: test.title };
    this.#rows.push({ ...row, ok: test.ok(), error: result.error?.message });
  }

  onEnd() {
    const header = ['', 'fault', 'status', 'code', 'released', 'next start'];
    const cells = this.#rows
      .sort((a, b) => a.group.localeCompare(b.group))
      .map(({ ok, group, name, status, code, released, next }) => [
        ok ? '✓' : '✗',
        `${group}: ${name}`,
        status ?? '',
        code || '–',
        released ? 'all' : 'NO',
        next || 'NO',
      ]);
    const table = [header, ...cells];
    const widths = header.map((_, column) => Math.max(...table.map(row => row[column].length)));
    for (const row of table)
      say(
        row
          .map((cell, column) => cell.padEnd(widths[column]))
          .join('  ')
          .trimEnd(),
      );
    for (const { ok, group, name, error } of this.#rows) if (!ok) say(`\n✗ ${group}: ${name}\n${error}`);
    const passed = this.#rows.filter(({ ok }) => ok).length;
    say(`\n${this.#rows.length} faults: ${passed} as expected, ${this.#rows.length - passed} not`);
  }

  printsToStdio() {
    return true;
  }
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
