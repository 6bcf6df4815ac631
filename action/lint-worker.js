import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);
import{r as s,s as o}from"./chunk-QFMFV4ZT.js";import"./chunk-JSYIG3BS.js";import"./chunk-DQVQEBIA.js";import{parentPort as t}from"node:worker_threads";var e=o();t?.on("message",async({bytes:a,options:i})=>{t?.postMessage(await s(a,{...i,wasm:e}))});t?.postMessage("ready");
