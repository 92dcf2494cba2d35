export function apply(node, value, place, run, outer) {
    run.enter();
    const covered = new Set();
    let ok = true;
    for (const test of node.tests)
        ok = test(value, place, run, covered) && ok;
    if (ok)
        for (const test of node.last)
            ok = test(value, place, run, covered) && ok;
    run.leave();
    if (ok && outer && covered.size > 0) {
        run.spend(covered.size);
        for (const key of covered)
            outer.add(key);
    }
    return ok;
}
