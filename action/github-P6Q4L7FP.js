import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-BT5XMQ3C.js";import"./chunk-OG4GS22P.js";import"./chunk-ZGZE7REP.js";import"./chunk-LR7435KA.js";import"./chunk-HXP323SG.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
