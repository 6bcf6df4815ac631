import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-74TK3AQ5.js";import"./chunk-4GU7XBIK.js";import"./chunk-4ZLPJBIG.js";import"./chunk-L4WZ4FQT.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
