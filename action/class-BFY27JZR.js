import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import"./chunk-JSYIG3BS.js";import"./chunk-DQVQEBIA.js";var b={id:"group-too-large",summary:"More people worked together than the course allows.",severity:"warning",why:"Courses that bound the size of a group ask for it. Somebody thanked for one hint may stand in the same list.",fix:"Please look who worked on the whole, and who is thanked for a part.",examples:[{name:"three where two are allowed",roster:["Ada Byrne","Ben Okafor","Lin Mei"],maxGroupSize:2,submissions:[{student:"Ada Byrne",header:`Collaborators: Ben Okafor, Lin Mei

AI: none`}],says:["3 people are in this group with its author; the course allows 2."]},{name:"two where two are allowed",roster:["Ada Byrne","Ben Okafor"],maxGroupSize:2,submissions:[{student:"Ada Byrne",header:`Collaborators: Ben Okafor

AI: none`}],says:[]},{name:"no bound",roster:["Ada Byrne","Ben Okafor","Lin Mei"],submissions:[{student:"Ada Byrne",header:`Collaborators: Ben Okafor, Lin Mei

AI: none`}],says:[]}],check({edges:h,submissions:s,maxGroupSize:a},o){if(a===null)return;let r=new Map(s.map(({id:e})=>[e,[]]));for(let e of h)r.get(e.submission)?.push(e);for(let{id:e,owners:n}of s){let t=r.get(e),i=t.map(({person:l,rawName:m})=>l??`
${m.toLowerCase()}`),d=new Set([...n,...i]).size;d<=a||o({submission:e,person:null,message:`${d} people are in this group with its author; the course allows ${a}.`,advice:"Please look: somebody thanked for one hint may stand in the same list.",at:t[0]?.evidence??null})}}};var c={id:"person-unknown",summary:"A name in a statement is not on the roster.",severity:"warning",why:"Credit reaches nobody when the name cannot be placed. Often it is a friend from another course, a short form or a slip of the pen.",fix:"Look at the name offered as the nearest, or ask the student whom they mean.",examples:[{name:"somebody from outside",roster:["Ada Byrne","Ben Okafor"],submissions:[{student:"Ada Byrne",header:`Collaborators: Noor Haddad

AI: none`},{student:"Ben Okafor",header:`Collaborators: none

AI: none`}],says:['"Noor Haddad" is not on the roster.']},{name:"a name close to one on the roster",roster:["Ada Byrne","Erik Pedersen"],submissions:[{student:"Ada Byrne",header:`Collaborators: Erik Petersen

AI: none`}],says:['"Erik Petersen" is not on the roster. The nearest is Erik Pedersen.']},{name:"a name that two students bear",roster:["Ada Byrne","Wei Zhang","Wei Zhang"],submissions:[{student:"Ada Byrne",header:`Collaborators: Wei Zhang

AI: none`}],says:['"Wei Zhang" may be more than one person of the roster: Wei Zhang, Wei Zhang.']},{name:"a short form, and an initial",roster:["Ada Byrne","Robert Smith","Lin Mei"],submissions:[{student:"Ada Byrne",header:`Collaborators: Bob Smith, L. Mei

AI: none`}],says:[]}],check({edges:h,people:s},a){if([...s.values()].some(({listed:o})=>o))for(let{submission:o,rawName:r,kind:e,person:n,candidates:t,evidence:i}of h){if(n!==null)continue;let d=t.map(u=>s.get(u)?.name??u).join(", "),l=e==="ambiguous"?`"${r}" may be more than one person of the roster: ${d}.`:`"${r}" is not on the roster.${d?` The nearest is ${d}.`:""}`;a({submission:o,person:null,message:l,advice:e==="ambiguous"?"Please look; a login or a second name beside it would tell.":"Please look: it may be a friend from outside the course, a short form or a slip of the pen.",at:i})}}};var k=.85,p={id:"person-unreciprocated",summary:"One student lists another, who does not list them.",severity:"warning",why:"Both sides of work done together are asked to say so. There are innocent reasons: help may have gone one way only, or one of them credits a single answer.",fix:"Please look at both statements, and ask before concluding anything.",examples:[{name:"the other says none",roster:["Ada Byrne","Ben Okafor"],submissions:[{student:"Ada Byrne",header:`Collaborators: Ben Okafor

AI: none`},{student:"Ben Okafor",header:`Collaborators: none

AI: none`}],says:['Ada Byrne lists Ben Okafor; Ben Okafor states: "Collaborators: none".']},{name:"each lists the other, one by a short form",roster:["Ada Byrne","Robert Smith"],submissions:[{student:"Ada Byrne",header:`Collaborators: Bob Smith

AI: none`},{student:"Robert Smith",header:`Collaborators: A. Byrne

AI: none`}],says:[]},{name:"the other did not hand in",roster:["Ada Byrne","Ben Okafor"],submissions:[{student:"Ada Byrne",header:`Collaborators: Ben Okafor

AI: none`}],says:[]},{name:"the other names somebody who cannot be placed",roster:["Ada Byrne","Ben Okafor"],submissions:[{student:"Ada Byrne",header:`Collaborators: Ben Okafor

AI: none`},{student:"Ben Okafor",header:`Collaborators: Adelheid from the dorm

AI: none`}],says:[]}],check({edges:h,people:s,submissions:a},o){let r=n=>s.get(n)?.name??n,e=new Map(a.toReversed().flatMap(n=>n.owners.map(t=>[t,n])));for(let{submission:n,from:t,person:i,score:d,reciprocal:l,evidence:m}of h){if(i===null||l!==!1||d<k)continue;let y=e.get(i)?.facts?.collaborators.evidence[0]?.quote;o({submission:n,person:null,message:`${t.map(r).join(", ")} lists ${r(i)}; ${r(i)} ${y===void 0?"states nothing about collaborators":`states: "${y}"`}.`,advice:"Please look: help may have gone one way only, or be credited in a single answer; this is evidence of nothing.",at:m})}}};var B={id:"submission-missing",summary:"A student of the roster has no submission in the export.",severity:"warning",why:"A submission that is not in the export was not checked. The student may have an extension, a partner who handed in for both, or another name in the system.",fix:"Please look whether the export is whole, and whether somebody handed in for them.",examples:[{name:"one of two",roster:["Ada Byrne","Ben Okafor"],submissions:[{student:"Ada Byrne",header:`Collaborators: none

AI: none`}],says:["Ben Okafor has no submission here."]},{name:"both",roster:["Ada Byrne","Ben Okafor"],submissions:[{student:"Ada Byrne",header:`Collaborators: none

AI: none`},{student:"Okafor, Ben",header:`Collaborators: none

AI: none`}],says:[]}],check({people:h,withoutSubmission:s},a){for(let o of s)a({submission:null,person:o,message:`${h.get(o)?.name??o} has no submission here.`,advice:"Please look: there may be an extension, a partner who handed in for both, or another name.",at:null})}};var L=[b,c,p,B];export{L as classRules};
