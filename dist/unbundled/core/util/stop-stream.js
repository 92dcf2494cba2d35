export function stopStream(stream) {
    for (const track of stream?.getTracks() ?? [])
        track.stop();
}
