import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-SJ64JWKI.js";import"./chunk-6B77YIHC.js";import"./chunk-TGYP27UG.js";import"./chunk-5MSYZQ3X.js";import"./chunk-XY6C5HYC.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
