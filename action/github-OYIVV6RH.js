import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-OIOL5ORP.js";import"./chunk-6EHOTLUW.js";import"./chunk-2E4KYSQE.js";import"./chunk-DQVQEBIA.js";export{b as failure,a as github};
