import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-AU27LX34.js";import"./chunk-DQVQEBIA.js";export default a();
