import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{m as o,y as r}from"./chunk-H7WKUTWY.js";import"./chunk-AFTDGK36.js";import"./chunk-QHDGHADW.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
