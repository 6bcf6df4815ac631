import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{l as o,u as r}from"./chunk-56A3DJ6P.js";import"./chunk-WNPUUX6J.js";import"./chunk-FLSLLJJW.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
