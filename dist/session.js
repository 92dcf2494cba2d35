
export{a as Session,m as VoiceError,n as createSession,r as prepare,i as warmUp}from"./chunks/session.js";