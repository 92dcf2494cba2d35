
export{r as Session,f as VoiceError,t as createSession,n as warmUp}from"./chunks/session.js";