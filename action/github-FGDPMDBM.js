import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-3TVJP55R.js";import"./chunk-H65CO372.js";import"./chunk-TX35R5RG.js";import"./chunk-F3ABT3TW.js";import"./chunk-QHDGHADW.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
