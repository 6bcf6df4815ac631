import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{m as o,y as r}from"./chunk-45PVHAKK.js";import"./chunk-QFMFV4ZT.js";import"./chunk-JSYIG3BS.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
