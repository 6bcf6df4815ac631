import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{m as o,v as r}from"./chunk-TX35R5RG.js";import"./chunk-F3ABT3TW.js";import"./chunk-QHDGHADW.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
