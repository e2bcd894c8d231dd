/** Readable in the dark, on a phone, and on paper. */
export const drillStyle = `
:root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fff;--faint:#55555e;--line:#d5d5dc;--good:#146c2e;--bad:#b3261e;--link:#0b57d0}
@media(prefers-color-scheme:dark){:root{--ink:#e6e6ea;--paper:#141417;--faint:#a9a9b3;--line:#3a3a42;--good:#7fd694;--bad:#ffb4ab;--link:#a8c7fa}}
body{font:16px/1.45 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:76rem;margin:0 auto;padding:1rem}
a{color:var(--link)}h1{margin:0}h2{margin:2rem 0 .5rem}
header>p{font-size:1.2rem}.PASS b{color:var(--good)}.FAIL b,.problem{color:var(--bad)}.problem{font-weight:600}
dl div{display:flex;gap:1rem}dt{color:var(--faint);min-width:5rem}dd{margin:0;overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);font-weight:400;overflow-wrap:anywhere}
thead th{color:var(--faint)}th span{display:block}td p{margin:.25rem 0 0;color:var(--faint)}td p.problem{color:var(--bad)}
tr.FAIL{outline:2px solid var(--bad)}tr:target{outline:2px solid var(--link)}
small{display:block;color:var(--faint);font-size:.85rem}summary{cursor:pointer;color:var(--faint)}
blockquote{margin:.25rem 0 0;padding-left:.6rem;border-left:3px solid var(--line);white-space:pre-line}
@media(max-width:45rem){thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}table,tbody,tr,th,td{display:block}
tr{border-bottom:1px solid var(--line);padding:.5rem 0}th,td{border:0;padding:.15rem 0}
td:nth-child(2)::before{content:"operator: ";color:var(--faint)}td:nth-child(3)::before{content:"Sentry: ";color:var(--faint)}}
`
