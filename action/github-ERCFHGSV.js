import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-LDRLHHJX.js";import"./chunk-5EQDTDQD.js";import"./chunk-RPTV7WXV.js";import"./chunk-6EIOQN57.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
