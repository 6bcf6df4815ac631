import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-LSTCLLUJ.js";import"./chunk-5XGKQTVH.js";import"./chunk-5BI6G6FV.js";import"./chunk-YSRVGIAS.js";import"./chunk-QHDGHADW.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
