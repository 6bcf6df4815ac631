import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{l as o,r}from"./chunk-QNRWCNE7.js";import"./chunk-M3XZBX3P.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
