/** Releases the devices behind a stream. */
export function stopStream(stream: { getTracks(): readonly { stop(): void }[] } | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
