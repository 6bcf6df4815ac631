import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{b,d as w}from"./chunk-U7BCHEC6.js";import{a as h,b as m,e as y,g as p,h as F}from"./chunk-45PVHAKK.js";import"./chunk-QFMFV4ZT.js";import"./chunk-JSYIG3BS.js";import"./chunk-DQVQEBIA.js";var R={comment:6e4,summary:9e5};function P(t,e){return`<!-- headnote -->
${x(t,e,R.comment)}`}function T(t,e){return x(t,e,R.summary)}function x(t,{prefix:e,notes:n},o){let r=t.files.filter(({findings:s})=>s.length>0),{files:a,withFindings:k,unreadable:O}=t.summary,g=k+O,$=g===0?`### headnote: ${p(a,"file")}, nothing to fix
`:`### headnote: ${F(g)} of ${p(a,"file")} to look at
`,f=`
${["This checks the header only; it is not a grade.",...n.map(i),`Policy: ${i(t.policy)}`].map(s=>`<sub>${s}</sub>`).join(`<br>
`)}
`,c=[$],d=$.length+f.length+200,l=0;for(let s of r){let u=j(s,e);if(d+u.length>o)break;c.push(u),d+=u.length,l++}return l<r.length&&c.push(`
${p(r.length-l,"file")} more: see the log or the report.
`),c.join("")+f}function j(t,e){let n=b(t.findings.map(o=>({file:t,finding:o}))).map(({finding:o})=>q(t,o));return`
**${i(m(e+t.path,300))}**

${n.join("")}`}function q(t,e){let n=t.outcome==="unreadable"?"unreadable":e.severity,o=t.outcome==="unreadable"?"":`${y(e.place)} `,r=i(m(w({file:t,finding:e}),2e3)),a=e.quote.trim()===""?"":`  > ${i(m(h(e.quote.replace(/\s*[\r\n]+\s*/g," ")),300))}
`;return`- ${o}**${n}** ${r} (${e.rule})
${a}`}function i(t){return h(t).trim().replace(/@|#(?=\w)|www(?=\.)|:(?=\/\/)/gi,e=>`${e}\u200B`).replace(/[&<>\\`*_[\]|~$#]|^[-+=]|(?<=^\d+)[.)]/g,e=>`&#${e.charCodeAt(0)};`)}export{P as markdown,T as summary};
