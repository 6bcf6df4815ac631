import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{c as y,e as p,f as F,h as b,j as w}from"./chunk-6EHOTLUW.js";import{a as h,e as m}from"./chunk-2E4KYSQE.js";import"./chunk-DQVQEBIA.js";var R={comment:6e4,summary:9e5};function P(t,e){return`<!-- headnote -->
${k(t,e,R.comment)}`}function T(t,e){return k(t,e,R.summary)}function k(t,{prefix:e,notes:n},o){let r=t.files.filter(({findings:s})=>s.length>0),{files:a,withFindings:x,unreadable:O}=t.summary,g=x+O,$=g===0?`### headnote: ${p(a,"file")}, nothing to fix
`:`### headnote: ${F(g)} of ${p(a,"file")} to look at
`,f=`
${["This checks the header only; it is not a grade.",...n.map(i),`Policy: ${i(t.policy)}`].map(s=>`<sub>${s}</sub>`).join(`<br>
`)}
`,c=[$],d=$.length+f.length+200,u=0;for(let s of r){let l=j(s,e);if(d+l.length>o)break;c.push(l),d+=l.length,u++}return u<r.length&&c.push(`
${p(r.length-u,"file")} more: see the log or the report.
`),c.join("")+f}function j(t,e){let n=b(t.findings.map(o=>({file:t,finding:o}))).map(({finding:o})=>q(t,o));return`
**${i(m(e+t.path,300))}**

${n.join("")}`}function q(t,e){let n=t.outcome==="unreadable"?"unreadable":e.severity,o=t.outcome==="unreadable"?"":`${y(e.place)} `,r=i(m(w({file:t,finding:e}),2e3)),a=e.quote.trim()===""?"":`  > ${i(m(h(e.quote),300))}
`;return`- ${o}**${n}** ${r} (${e.rule})
${a}`}function i(t){return h(t).trim().replace(/@|#(?=\w)|www(?=\.)|:(?=\/\/)/gi,e=>`${e}\u200B`).replace(/[&<>\\`*_[\]|~$:.!()#]|^[-+=]/g,e=>`&#${e.charCodeAt(0)};`)}export{P as markdown,T as summary};
