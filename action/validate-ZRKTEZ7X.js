import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{l as o,r}from"./chunk-5HJUUMDX.js";import"./chunk-MD6ZCJDU.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
