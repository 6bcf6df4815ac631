import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-IGVHUKXV.js";import"./chunk-N3D322GC.js";import"./chunk-MWQIJ7S5.js";import"./chunk-V4I5TYYQ.js";import"./chunk-JSYIG3BS.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
