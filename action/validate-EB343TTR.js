import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{l as o,u as r}from"./chunk-RPE3R3VR.js";import"./chunk-D4F4RZLV.js";import"./chunk-FLSLLJJW.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
