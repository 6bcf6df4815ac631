import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
function i(o,e){let n=[];return o.split(`
`).forEach((t,a)=>{let r=t.trim();if(r==="")return;let l=t.indexOf(r)+1,p=e+a;n.length>0&&n.push({type:"break"}),n.push({type:"text",value:r,position:{start:{line:p,column:l},end:{line:p,column:l+r.length}}})}),n.length>0?[{type:"paragraph",children:n}]:[]}function s(o,e,n,t={}){return{kind:o,depth:t.depth??0,text:e,line:n,page:t.page??null,cell:t.cell??null,parse:()=>i(e,n)}}export{i as a,s as b};
