import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a as o,b as r}from"./chunk-DGRPCK4D.js";import"./chunk-QTLP62DY.js";import"./chunk-SNLTTSBJ.js";import"./chunk-GDH2WDNM.js";import"./chunk-NO7C2LM3.js";import"./chunk-DQVQEBIA.js";export{r as failure,o as github};
