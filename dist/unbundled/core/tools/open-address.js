export async function openAddress(address) {
    const { navigation } = globalThis;
    if (typeof navigation?.navigate !== 'function')
        return location.assign(address.href);
    const { committed, finished } = navigation.navigate(address.href);
    committed.catch(() => { });
    await finished;
}
