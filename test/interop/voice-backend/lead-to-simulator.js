// The package knows only one address of OpenAI's; what goes there is led to REALTIME_URL, and the package stays as published.
const realtime = 'https://api.openai.com/v1/realtime';
const { fetch } = globalThis;

globalThis.fetch = (input, init) => {
  const url = String(input);
  return fetch(url.startsWith(realtime) ? url.replace(realtime, process.env.REALTIME_URL) : input, init);
};
