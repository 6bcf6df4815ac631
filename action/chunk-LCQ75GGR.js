import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
function g(e){let{files:t,...n}=e;return[...a(n,t)].join("")}function*a(e,t){let{headnote:n,policy:f,summary:u,...c}=e,r=o(JSON.stringify({headnote:n,policy:f,summary:u,files:[],...c},null,2)),l=`
  "files": [`,s=r.indexOf(l)+l.length;yield r.slice(0,s);let i=`
    `;for(let p of t)yield i+o(JSON.stringify(p,null,2)).replaceAll(`
`,`
    `),i=`,
    `;yield`${i.startsWith(",")?`
  `:""}${r.slice(s)}
`}function d(e){return`${o(JSON.stringify(e))}
`}function o(e){return e.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,t=>`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`).replace(/##(?=\[|vso\[)/gi,"#\\u0023")}export{g as a,a as b,d as c,o as d};
