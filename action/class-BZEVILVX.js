import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import"./chunk-HXP323SG.js";import"./chunk-DQVQEBIA.js";var f={id:"group-too-large",summary:"More people worked together than the course allows.",severity:"warning",why:"Courses that bound the size of a group ask for it. Somebody thanked for one hint may stand in the same list.",fix:"Please look who worked on the whole, and who is thanked for a part.",examples:[{name:"three where two are allowed",roster:["Ada Byrne","Ben Okafor","Lin Mei"],maxGroupSize:2,submissions:[{student:"Ada Byrne",header:`Collaborators: Ben Okafor, Lin Mei

AI: none`}],says:["3 people are in this group with its author; the course allows 2."]},{name:"two where two are allowed",roster:["Ada Byrne","Ben Okafor"],maxGroupSize:2,submissions:[{student:"Ada Byrne",header:`Collaborators: Ben Okafor

AI: none`}],says:[]},{name:"no bound",roster:["Ada Byrne","Ben Okafor","Lin Mei"],submissions:[{student:"Ada Byrne",header:`Collaborators: Ben Okafor, Lin Mei

AI: none`}],says:[]}],check({edges:i,submissions:r,maxGroupSize:o},e){if(o!==null)for(let{id:n,owners:s}of r){let d=i.filter(({submission:a})=>a===n),t=d.map(({person:a,rawName:l})=>a??`
${l.toLowerCase()}`),h=new Set([...s,...t]).size;h<=o||e({submission:n,person:null,message:`${h} people are in this group with its author; the course allows ${o}.`,advice:"Please look: somebody thanked for one hint may stand in the same list.",at:d[0]?.evidence??null})}}};var y={id:"person-unknown",summary:"A name in a statement is not on the roster.",severity:"warning",why:"Credit reaches nobody when the name cannot be placed. Often it is a friend from another course, a short form or a slip of the pen.",fix:"Look at the name offered as the nearest, or ask the student whom they mean.",examples:[{name:"somebody from outside",roster:["Ada Byrne","Ben Okafor"],submissions:[{student:"Ada Byrne",header:`Collaborators: Noor Haddad

AI: none`},{student:"Ben Okafor",header:`Collaborators: none

AI: none`}],says:['"Noor Haddad" is not on the roster.']},{name:"a name close to one on the roster",roster:["Ada Byrne","Erik Pedersen"],submissions:[{student:"Ada Byrne",header:`Collaborators: Erik Petersen

AI: none`}],says:['"Erik Petersen" is not on the roster. The nearest is Erik Pedersen.']},{name:"a name that two students bear",roster:["Ada Byrne","Wei Zhang","Wei Zhang"],submissions:[{student:"Ada Byrne",header:`Collaborators: Wei Zhang

AI: none`}],says:['"Wei Zhang" may be more than one person of the roster: Wei Zhang, Wei Zhang.']},{name:"a short form, and an initial",roster:["Ada Byrne","Robert Smith","Lin Mei"],submissions:[{student:"Ada Byrne",header:`Collaborators: Bob Smith, L. Mei

AI: none`}],says:[]}],check({edges:i,people:r},o){if([...r.values()].some(({listed:e})=>e))for(let{submission:e,rawName:n,kind:s,person:d,candidates:t,evidence:h}of i){if(d!==null)continue;let a=t.map(m=>r.get(m)?.name??m).join(", "),l=s==="ambiguous"?`"${n}" may be more than one person of the roster: ${a}.`:`"${n}" is not on the roster.${a?` The nearest is ${a}.`:""}`;o({submission:e,person:null,message:l,advice:s==="ambiguous"?"Please look; a login or a second name beside it would tell.":"Please look: it may be a friend from outside the course, a short form or a slip of the pen.",at:h})}}};var k=.85,b={id:"person-unreciprocated",summary:"One student lists another, who does not list them.",severity:"warning",why:"Both sides of work done together are asked to say so. There are innocent reasons: help may have gone one way only, or one of them credits a single answer.",fix:"Please look at both statements, and ask before concluding anything.",examples:[{name:"the other says none",roster:["Ada Byrne","Ben Okafor"],submissions:[{student:"Ada Byrne",header:`Collaborators: Ben Okafor

AI: none`},{student:"Ben Okafor",header:`Collaborators: none

AI: none`}],says:['Ada Byrne lists Ben Okafor; Ben Okafor states: "Collaborators: none".']},{name:"each lists the other, one by a short form",roster:["Ada Byrne","Robert Smith"],submissions:[{student:"Ada Byrne",header:`Collaborators: Bob Smith

AI: none`},{student:"Robert Smith",header:`Collaborators: A. Byrne

AI: none`}],says:[]},{name:"the other did not hand in",roster:["Ada Byrne","Ben Okafor"],submissions:[{student:"Ada Byrne",header:`Collaborators: Ben Okafor

AI: none`}],says:[]},{name:"the other names somebody who cannot be placed",roster:["Ada Byrne","Ben Okafor"],submissions:[{student:"Ada Byrne",header:`Collaborators: Ben Okafor

AI: none`},{student:"Ben Okafor",header:`Collaborators: Adelheid from the dorm

AI: none`}],says:[]}],check({edges:i,people:r,submissions:o},e){let n=s=>r.get(s)?.name??s;for(let{submission:s,from:d,person:t,score:h,reciprocal:a,evidence:l}of i){if(t===null||a!==!1||h<k)continue;let m=o.find(({owners:B})=>B.includes(t))?.facts?.collaborators.evidence[0]?.quote;e({submission:s,person:null,message:`${d.map(n).join(", ")} lists ${n(t)}; ${n(t)} ${m===void 0?"states nothing about collaborators":`states: "${m}"`}.`,advice:"Please look: help may have gone one way only, or be credited in a single answer; this is evidence of nothing.",at:l})}}};var c={id:"submission-missing",summary:"A student of the roster has no submission in the export.",severity:"warning",why:"A submission that is not in the export was not checked. The student may have an extension, a partner who handed in for both, or another name in the system.",fix:"Please look whether the export is whole, and whether somebody handed in for them.",examples:[{name:"one of two",roster:["Ada Byrne","Ben Okafor"],submissions:[{student:"Ada Byrne",header:`Collaborators: none

AI: none`}],says:["Ben Okafor has no submission here."]},{name:"both",roster:["Ada Byrne","Ben Okafor"],submissions:[{student:"Ada Byrne",header:`Collaborators: none

AI: none`},{student:"Okafor, Ben",header:`Collaborators: none

AI: none`}],says:[]}],check({people:i,withoutSubmission:r},o){for(let e of r)o({submission:null,person:e,message:`${i.get(e)?.name??e} has no submission here.`,advice:"Please look: there may be an extension, a partner who handed in for both, or another name.",at:null})}};var M=[f,y,b,c];export{M as classRules};
