import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-5LR25OFJ.js";import"./chunk-5FD56SLX.js";import"./chunk-WDIAB65O.js";import"./chunk-SVUS5OOK.js";import"./chunk-FLSLLJJW.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
