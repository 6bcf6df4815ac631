import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
var e=class extends Error{constructor(o,n,l,a=null){super(n);this.reason=o;this.advice=l;this.page=a}reason;advice;page;name="Unreadable"};export{e as a};
