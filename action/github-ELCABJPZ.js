import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-POOG4QMA.js";import"./chunk-Z47NWDY4.js";import"./chunk-56A3DJ6P.js";import"./chunk-WNPUUX6J.js";import"./chunk-FLSLLJJW.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
