import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-554FOJ6S.js";import"./chunk-5N4T6QZE.js";import"./chunk-K7KOSTOJ.js";import"./chunk-4RDDFEB5.js";import"./chunk-QHDGHADW.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
