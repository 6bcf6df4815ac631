import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{l as o,p as r}from"./chunk-4ZLPJBIG.js";import"./chunk-L4WZ4FQT.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
