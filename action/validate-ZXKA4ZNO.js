import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{l as o,u as r}from"./chunk-YINSBIZR.js";import"./chunk-VX4RBX72.js";import"./chunk-2NIFMIJT.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
