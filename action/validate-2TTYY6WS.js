import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{l as o,u as r}from"./chunk-ZGZE7REP.js";import"./chunk-LR7435KA.js";import"./chunk-HXP323SG.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
