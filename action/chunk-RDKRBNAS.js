import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
function i(n){let e=new Uint8Array(n.reduce((t,o)=>t+o.length,0)),r=0;for(let t of n)e.set(t,r),r+=t.length;return e}export{i as a};
