import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
function t(r,e){return r.replace(e,n=>n.replace(/[^\r\n]/g," "))}export{t as a};
