import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{b,d as w}from"./chunk-REPFCBP7.js";import{a as h,b as a,e as y,g as p,h as F}from"./chunk-5HJUUMDX.js";import"./chunk-MD6ZCJDU.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";var R={comment:6e4,summary:9e5};function P(t,o){return`<!-- headnote -->
${x(t,o,R.comment)}`}function T(t,o){return x(t,o,R.summary)}function x(t,{prefix:o,notes:n},e){let r=t.files.filter(({findings:s})=>s.length>0),{files:m,withFindings:k,unreadable:O}=t.summary,g=k+O,$=g===0?`### headnote: ${p(m,"file")}, nothing to fix
`:`### headnote: ${F(g)} of ${p(m,"file")} to look at
`,f=`
${["This checks the header only; it is not a grade.",...n.map(i),`Policy: ${i(t.policy)}`].map(s=>`<sub>${s}</sub>`).join(`<br>
`)}
`,c=[$],d=$.length+f.length+200,u=0;for(let s of r){let l=j(s,o);if(d+l.length>e)break;c.push(l),d+=l.length,u++}return u<r.length&&c.push(`
${p(r.length-u,"file")} more: see the log or the report.
`),c.join("")+f}function j(t,o){let n=b(t.findings.map(e=>({file:t,finding:e}))).map(({finding:e})=>q(t,e));return`
**${i(a(o+t.path,300))}**

${n.join("")}`}function q(t,o){let n=t.outcome==="unreadable"?"unreadable":o.severity,e=t.outcome==="unreadable"?"":`${y(o.place)} `,r=i(a(w({file:t,finding:o}),2e3)),m=o.quote.trim()===""?"":`  > ${i(a(h(o.quote),300))}
`;return`- ${e}**${n}** ${r} (${o.rule})
${m}`}function i(t){return h(t).trim().replace(/@|#(?=\w)|www(?=\.)|:(?=\/\/)/gi,o=>`${o}\u200B`).replace(/[&<>\\`*_[\]|~$:.!()#]|^[-+=]/g,o=>`&#${o.charCodeAt(0)};`)}export{P as markdown,T as summary};
