import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-4Y63LO7V.js";import"./chunk-REPFCBP7.js";import"./chunk-5HJUUMDX.js";import"./chunk-MD6ZCJDU.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
