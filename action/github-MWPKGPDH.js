import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-GGKAFQOZ.js";import"./chunk-HZWJZDXJ.js";import"./chunk-3AOWSX2G.js";import"./chunk-BFVCEXR3.js";import"./chunk-NO7C2LM3.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
