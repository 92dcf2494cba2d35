/** The same app with either entry of ours, so that the results can be compared. */
export default {
  build: { modulePreload: false },
  plugins: [
    {
      name: 'entry',
      resolveId: source => (source === 'virtual:navai-voice' ? `\0${source}` : undefined),
      load: id => (id === '\0virtual:navai-voice' ? `import '${process.env.NAVAI_ENTRY}';` : undefined),
    },
  ],
};
