/** The look of report.html: light, dark and on paper. */
export const style = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1d2330;--soft:#5a6373;--line:#d9dde5;--card:#f5f6f9;--ok:#14663c;--okbg:#e3f4ea;--warn:#7a4b00;--warnbg:#fdf0d5;--bad:#9b1c2e;--badbg:#fde7ea;--info:#234a8f;--infobg:#e6eefb;--mark:#fff0a8;--accent:#2456b3}
@media (prefers-color-scheme:dark){:root{--bg:#14171d;--fg:#e6e9ef;--soft:#a3acbb;--line:#333a46;--card:#1c2129;--ok:#7fd8a4;--okbg:#15321f;--warn:#f3c66b;--warnbg:#3a2c0c;--bad:#ff9aa8;--badbg:#431820;--info:#9dbdf5;--infobg:#182a4a;--mark:#5c4f10;--accent:#8db4ff}}
*{box-sizing:border-box}[hidden]{display:none!important}
body{margin:0 auto;max-width:75rem;padding:1.5rem 1.25rem 4rem;background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,sans-serif}
h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;margin:2.2rem 0 .6rem}h3{font-size:1rem;margin:0}
a{color:var(--accent)}p{margin:.3rem 0}.soft{color:var(--soft)}.soft,li,article p{overflow-wrap:anywhere}section>ul,section>details>ul{padding-left:1.2rem}section li{margin:.35rem 0}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.4rem,1fr));gap:.6rem;margin:1.2rem 0 0;padding:0}
.cards div{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.5rem .75rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.cards dd{margin:0;font-size:1.5rem;font-weight:600;line-height:1.2}.cards dt{color:var(--soft);font-size:.85rem}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1rem;list-style:none;padding:0;margin:1rem 0 0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
th{background:var(--card);white-space:nowrap}
th button{all:unset;cursor:pointer;font-weight:600}th button:focus-visible{outline:2px solid var(--accent)}
th[aria-sort=ascending] button::after{content:" ▲";font-size:.7em}th[aria-sort=descending] button::after{content:" ▼";font-size:.7em}
td q,li q{color:var(--soft);quotes:"“" "”";overflow-wrap:anywhere}
td .at{display:block;font-size:.82rem;color:var(--soft);overflow-wrap:anywhere}
tr.here td{background:var(--infobg)}tr.done td{opacity:.75}
.chip{display:inline-block;border-radius:1rem;padding:0 .55rem;font-size:.82rem;font-weight:600;background:var(--card);color:var(--fg);border:1px solid var(--line);white-space:nowrap}
.ok{background:var(--okbg);color:var(--ok)}.warning{background:var(--warnbg);color:var(--warn)}.error{background:var(--badbg);color:var(--bad)}.info{background:var(--infobg);color:var(--info)}
.tools{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:.6rem 0}
.tools label{display:flex;flex-direction:column;font-size:.82rem;color:var(--soft)}
input,select{font:inherit;color:var(--fg);background:var(--bg);border:1px solid var(--soft);border-radius:.3rem;padding:.25rem .4rem}
article{border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem;margin:.8rem 0;content-visibility:auto;contain-intrinsic-size:auto 16rem}
article:target{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
article ul{padding-left:1.1rem;margin:.5rem 0}
pre{background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.6rem .8rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.45 ui-monospace,monospace;margin:.5rem 0 0}
mark{background:var(--mark);color:inherit}
figure{margin:.5rem 0}figure img{display:block;max-width:100%;height:auto;border:1px solid var(--line);border-radius:.3rem;background:#fff}figcaption{color:var(--soft);font-size:.88rem}
.graph{max-width:100%;height:auto;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
.graph line{stroke:var(--soft);stroke-width:1.4}.graph .mutual{stroke:var(--ok);stroke-width:2.2}.graph .one-sided{stroke:var(--warn);stroke-dasharray:5 4}.graph .unsure{opacity:.55}
.graph circle{fill:var(--accent);stroke:var(--bg)}.graph .outside{fill:var(--card);stroke:var(--soft);stroke-width:2}
.graph text{font-size:11px;text-anchor:middle;fill:var(--fg);paint-order:stroke;stroke:var(--card);stroke-width:3px;stroke-linejoin:round}.graph marker path{fill:var(--soft)}
.bars rect{fill:var(--accent)}.bars text{font-size:12px;fill:var(--fg)}.bars{width:100%;max-width:40rem;height:auto}
#settings table{width:auto}#settings th{white-space:normal}#settings td{overflow-wrap:anywhere}details{margin:.5rem 0}summary{cursor:pointer;overflow-wrap:anywhere}
kbd{border:1px solid var(--line);border-radius:.25rem;padding:0 .3rem;font-size:.85em}
@media screen and (max-width:40rem){.graph{max-width:none}.bars text{font-size:18px}}
@media print{details::details-content{content-visibility:visible;block-size:auto}:root{--bg:#fff;--fg:#000;--soft:#333;--card:#fff}body{max-width:none;padding:0;font-size:10pt}.tools,nav,.screen{display:none!important}article{break-inside:avoid;content-visibility:visible}tr{break-inside:avoid}thead{display:table-header-group}.wide{overflow:visible}a{color:inherit;text-decoration:none}}
`
