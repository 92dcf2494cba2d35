
import{t as e}from"./client.js";import{t}from"./webrtc-transport.js";export{e as BackendClient,t as WebRtcTransport};