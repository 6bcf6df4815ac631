import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-3EOORNO7.js";import"./chunk-GJHH7MPG.js";import"./chunk-G7C7OQEI.js";import"./chunk-SZU2PJML.js";import"./chunk-NO7C2LM3.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
