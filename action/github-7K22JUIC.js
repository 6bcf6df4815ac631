import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-C2IBQOQP.js";import"./chunk-ZMBXQHRM.js";import"./chunk-QABGIVFU.js";import"./chunk-BDVIDSRR.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
