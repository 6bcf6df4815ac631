import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-MXLKP3FU.js";import"./chunk-4XHPDGYE.js";import"./chunk-QNRWCNE7.js";import"./chunk-M3XZBX3P.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
