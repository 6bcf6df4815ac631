import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{l as o,u as r}from"./chunk-WDIAB65O.js";import"./chunk-SVUS5OOK.js";import"./chunk-FLSLLJJW.js";import"./chunk-DQVQEBIA.js";export{o as PolicyError,r as validatePolicy};
