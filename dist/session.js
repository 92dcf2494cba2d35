
export{a as Session,h as VoiceError,t as createSession,n as prepare,r as warmUp,i as whenIdle}from"./chunks/session.js";