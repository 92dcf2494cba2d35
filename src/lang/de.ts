import type { Words } from './en.js';

/** German; addresses visitors as “Sie”. */
export const de: Words = {
  open: 'Mit dem Assistenten sprechen',
  close: 'Assistenten ausblenden',
  resume: 'Gespräch fortsetzen',
  end: 'Gespräch beenden',
  retry: 'Erneut versuchen',
  title: 'Sprachassistent',
  start: 'Gespräch beginnen',
  restart: 'Neu beginnen',
  mute: 'Mikrofon stummschalten',
  hold: 'Zum Sprechen gedrückt halten',
  message: 'Nachricht',
  send: 'Senden',
  transcript: 'Gesprächsverlauf',
  empty: 'Fragen Sie nach einer Seite oder sagen Sie, was Sie brauchen. Sie können sprechen oder schreiben.',
  emptyText: 'Fragen Sie nach einer Seite oder sagen Sie, was Sie brauchen.',
  you: 'Sie',
  agent: 'Assistent',
  says: '{who}: {text}',
  earlier: 'Frühere Nachrichten anzeigen',
  newest: 'Zur neuesten Nachricht',
  interrupted: 'unterbrochen',
  copy: 'Gesprächsverlauf kopieren',
  copied: 'Kopiert',
  save: 'Gesprächsverlauf speichern',
  fileName: 'Gespräch',
  toolRunning: '{tool}: läuft',
  toolDone: '{tool}: erledigt',
  toolFailed: '{tool}: fehlgeschlagen',
  newTab: 'öffnet sich in einem neuen Tab',

  idle: 'Bereit',
  paused: 'Das Gespräch ist angehalten',
  ended: 'Das Gespräch ist beendet',
  connecting: 'Wird verbunden\u00a0…',
  waitingMicrophone: 'Warten auf das Mikrofon: bitte im Browser erlauben',
  waitingBackend: 'Warten auf den Sprachdienst dieser Website\u00a0…',
  waitingModel: 'Warten auf das Sprachmodell\u00a0…',
  reconnecting: 'Wird neu verbunden\u00a0…',
  connected: 'Verbunden',
  listening: 'Hört zu',
  ready: 'Sie sind dran',
  thinking: 'Denkt nach\u00a0…',
  working: 'Wird erledigt\u00a0…',
  workingOn: 'Wird erledigt: {tool}',
  speaking: 'Spricht',
  writing: 'Schreibt\u00a0…',
  muted: 'Mikrofon ist stumm',
  unmuted: 'Mikrofon ist an',
  error: 'Das Gespräch hat nicht funktioniert',
  secondsLeft: 'Das Gespräch endet in {seconds}\u00a0s',
  stillThere: 'Sind Sie noch da? Das Gespräch endet in {seconds}\u00a0s',
  tokensLeft: 'Das Gespräch endet bald: Sein Budget ist fast aufgebraucht',
  stay: 'Ich bin noch da',
  reload: 'Seite neu laden',
  microphoneLost: 'Das Mikrofon ist nicht mehr verbunden. Schließen Sie eines an, damit man Sie wieder hört.',
  microphoneSilent: 'Ihr System hat das Mikrofon stummgeschaltet. Schalten Sie es ein, damit man Sie hört.',
  playbackBlocked:
    'Der Browser hat die Stimme des Assistenten blockiert. Klicken Sie irgendwohin oder drücken Sie eine Taste, um sie zu hören.',
  answerFailed:
    'Der Assistent konnte nicht antworten. Versuchen Sie es noch einmal oder fragen Sie etwas anderes.',
  answerBusy:
    'Der Assistent bekommt gerade zu viele Fragen. Warten Sie einen Moment und versuchen Sie es noch einmal.',
  answerQuota:
    'Der Assistent kann jetzt nicht antworten, weil diese Website ihr Guthaben dafür aufgebraucht hat.',
  answerFiltered: 'Die Antwort wurde wegen ihres Inhalts angehalten. Fragen Sie auf andere Weise.',
  answerTooLong: 'Die Antwort wurde abgeschnitten, weil sie zu lang war. Fragen Sie nach dem Rest.',
  answerCutOff: 'Die Antwort wurde abgeschnitten. Versuchen Sie es noch einmal.',
  dismissNotice: 'Diesen Hinweis schließen',

  options: 'Optionen',
  volume: 'Lautstärke',
  microphone: 'Mikrofon',
  speaker: 'Lautsprecher',
  systemDefault: 'Systemstandard',
  language: 'Sprache',
  captions: 'Untertitel',
  position: 'Position',
  topLeft: 'Oben links',
  topRight: 'Oben rechts',
  bottomLeft: 'Unten links',
  bottomRight: 'Unten rechts',
  dismiss: 'Assistenten von dieser Seite entfernen',

  approval: 'Darf der Assistent das tun?',
  allow: 'Erlauben',
  refuse: 'Nicht erlauben',
  consent: 'Bevor wir sprechen',
  accept: 'Zustimmen und beginnen',
  decline: 'Jetzt nicht',
  feedback: 'Wie war das Gespräch?',
  good: 'Gut',
  bad: 'Schlecht',
  comment: 'Kommentar (freiwillig)',
  sendFeedback: 'Bewertung senden',
  skipFeedback: 'Nein, danke',
  thanks: 'Vielen Dank.',

  errors: {
    'no-webrtc':
      'Dieser Browser kann sich nicht mit dem Assistenten verbinden. Versuchen Sie es mit einem aktuellen Chrome, Edge, Firefox oder Safari.',
    'sdk-unavailable':
      'Ein Teil des Assistenten konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut, oder laden Sie die Seite neu.',
    'configuration-invalid':
      'Die JSON-Konfiguration des Assistenten ist nicht lesbar. Informieren Sie den Betreiber der Website.',
    unexpected: 'Etwas Unerwartetes ist passiert. Versuchen Sie es erneut.',
    'insecure-context': 'Sprache braucht eine sichere Seite. Öffnen Sie diese Website über https.',
    'microphone-denied':
      'Das Mikrofon wurde nicht erlaubt. Erlauben Sie es in den Website-Einstellungen des Browsers und versuchen Sie es erneut.',
    'microphone-dismissed':
      'Die Frage nach dem Mikrofon wurde geschlossen. Versuchen Sie es noch einmal und erlauben Sie das Mikrofon.',
    'microphone-system-denied':
      'Das System lässt diesen Browser das Mikrofon nicht benutzen. Erlauben Sie es in den Systemeinstellungen und versuchen Sie es noch einmal.',
    'microphone-missing':
      'Es wurde kein Mikrofon gefunden. Schließen Sie eines an und versuchen Sie es erneut.',
    'microphone-busy':
      'Das Mikrofon ließ sich nicht öffnen. Schließen Sie andere Apps, die es verwenden, und versuchen Sie es erneut.',
    'microphone-blocked':
      'Diese Seite darf das Mikrofon nicht verwenden. Die Berechtigungsrichtlinie der Website muss es erlauben.',
    'backend-unreachable':
      'Der Sprachdienst dieser Website ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    'backend-unauthorized':
      'Der Sprachdienst dieser Website hat die Anfrage abgelehnt. Melden Sie sich an und versuchen Sie es erneut.',
    'backend-rate-limited':
      'Es wurden zu viele Gespräche begonnen. Warten Sie einen Moment und versuchen Sie es erneut.',
    'backend-invalid':
      'Der Sprachdienst dieser Website hat eine unbrauchbare Antwort gegeben. Informieren Sie den Betreiber der Website.',
    'backend-failed':
      'Der Sprachdienst dieser Website konnte das Gespräch nicht beginnen. Versuchen Sie es später erneut.',
    'secret-rejected':
      'Der Schlüssel für dieses Gespräch wurde abgelehnt oder ist abgelaufen. Versuchen Sie es erneut.',
    'realtime-unreachable':
      'Das Sprachmodell ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    'realtime-refused': 'Das Sprachmodell hat das Gespräch abgelehnt. Versuchen Sie es später erneut.',
    'config-refused':
      'Das Sprachmodell hat die Einstellungen dieses Gesprächs abgelehnt. Informieren Sie den Betreiber der Website.',
    'connect-timeout': 'Der Verbindungsaufbau hat zu lange gedauert. Versuchen Sie es erneut.',
    'connection-lost': 'Das Gespräch wurde unterbrochen. Versuchen Sie es erneut.',
    'session-expired': 'Das Gespräch hat seine Höchstdauer erreicht. Beginnen Sie ein neues.',
    'limit-reached': 'Das Gespräch hat sein Limit erreicht. Beginnen Sie ein neues.',
  },
};
