
var e=65536;function t(e,t){return e.length>t?e.slice(0,t).replace(/[\ud800-\udbff]$/,``):e}export{e as n,t};