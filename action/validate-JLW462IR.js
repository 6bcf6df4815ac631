import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{m as o,y as r}from"./chunk-MWQIJ7S5.js";import"./chunk-V4I5TYYQ.js";import"./chunk-JSYIG3BS.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
