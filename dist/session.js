
export{a as Session,m as VoiceError,t as createSession,n as prepare,r as warmUp,i as whenIdle}from"./chunks/session.js";