import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-Q4MZMKVT.js";import"./chunk-E5FCKWIF.js";import"./chunk-TVACQOSE.js";import"./chunk-QUBIDSDX.js";import"./chunk-JSYIG3BS.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
