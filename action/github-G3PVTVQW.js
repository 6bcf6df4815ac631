import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-L7PKCPJN.js";import"./chunk-KV7AO3TY.js";import"./chunk-ESMELL43.js";import"./chunk-NRGF26JX.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
