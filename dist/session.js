
export{r as Session,c as VoiceError,t as createSession,n as warmUp}from"./chunks/session.js";