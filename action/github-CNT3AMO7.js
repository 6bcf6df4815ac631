import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-MDAM37L3.js";import"./chunk-5HPBFWYD.js";import"./chunk-ZLB67SF7.js";import"./chunk-3SSOOM7C.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
