export function showStates(internals, shown) {
    const states = internals?.states;
    try {
        states?.clear();
        for (const [name, on] of Object.entries(shown))
            if (on)
                states?.add(name);
    }
    catch { }
}
