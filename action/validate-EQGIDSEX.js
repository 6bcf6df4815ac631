import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{m as o,y as r}from"./chunk-TVACQOSE.js";import"./chunk-QUBIDSDX.js";import"./chunk-JSYIG3BS.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
