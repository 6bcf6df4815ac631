import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-T5L4SKYA.js";import"./chunk-5L6ANV5J.js";import"./chunk-H7WKUTWY.js";import"./chunk-AFTDGK36.js";import"./chunk-QHDGHADW.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
