import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-55I7P3BO.js";import"./chunk-JNYP5UME.js";import"./chunk-H6JG6S7S.js";import"./chunk-MQC62AXA.js";import"./chunk-XY6C5HYC.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
