import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{m as o,v as r}from"./chunk-K7KOSTOJ.js";import"./chunk-4RDDFEB5.js";import"./chunk-QHDGHADW.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
