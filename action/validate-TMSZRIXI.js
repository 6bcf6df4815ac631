import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{l as o,u as r}from"./chunk-ESMELL43.js";import"./chunk-NRGF26JX.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
