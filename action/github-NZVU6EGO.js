import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-VRH35J2K.js";import"./chunk-3JDPVR22.js";import"./chunk-RPE3R3VR.js";import"./chunk-D4F4RZLV.js";import"./chunk-FLSLLJJW.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
