
var e=Object.defineProperty,t=(t,n)=>{let r={};for(var i of Object.keys(t??{}))e(r,i,{get:t[i],enumerable:!0});return n||e(r,Symbol.toStringTag,{value:`Module`}),r};export{t};