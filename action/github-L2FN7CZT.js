import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-3UMH2ZL4.js";import"./chunk-U7BCHEC6.js";import"./chunk-45PVHAKK.js";import"./chunk-QFMFV4ZT.js";import"./chunk-JSYIG3BS.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
