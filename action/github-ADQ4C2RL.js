import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-LY7ZIPRS.js";import"./chunk-ARTYKSDT.js";import"./chunk-DAOLJ3A4.js";import"./chunk-AUAHNDNL.js";import"./chunk-JSYIG3BS.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
