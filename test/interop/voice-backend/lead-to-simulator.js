// The package has a fixed URL of OpenAI. Requests to it go to REALTIME_URL, so the package stays unchanged.
const realtime = 'https://api.openai.com/v1/realtime';
const { fetch } = globalThis;

globalThis.fetch = (input, init) => {
  const url = String(input);
  return fetch(url.startsWith(realtime) ? url.replace(realtime, process.env.REALTIME_URL) : input, init);
};
