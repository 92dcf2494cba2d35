export function showStates({ states }, shown) {
    try {
        states?.clear();
        for (const [name, on] of Object.entries(shown))
            if (on)
                states?.add(name);
    }
    catch { }
}
