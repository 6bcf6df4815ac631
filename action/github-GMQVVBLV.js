import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-SDWTNNDC.js";import"./chunk-DKPAD7JY.js";import"./chunk-YINSBIZR.js";import"./chunk-VX4RBX72.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
