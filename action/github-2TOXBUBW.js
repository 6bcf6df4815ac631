import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-XOOAHRVS.js";import"./chunk-ZBY56LDH.js";import"./chunk-DL7SV2RQ.js";import"./chunk-HAKBNQNK.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
