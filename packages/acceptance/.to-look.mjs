import { chromium } from "playwright-core";
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox"]});
const p=await b.newPage({viewport:{width:390,height:844}});
const errs=[];p.on("console",m=>{if(m.type()=="error")errs.push(m.text())});p.on("pageerror",e=>errs.push(String(e)));
await p.goto("file:///tmp/to/out/x/index.html");await p.waitForTimeout(600);
let n=0;const log=[];
await p.click("a[href='#nhan-thuc-so']");
for(let i=0;i<80;i++){
  await p.waitForTimeout(150);
  const h=await p.evaluate(()=>({hash:location.hash,h1:document.querySelector("#main h1,#main h2")?.textContent,over:document.documentElement.scrollWidth>innerWidth, raw:/:::|\]\{|\{#/.test(document.querySelector("#main").innerText), imgs:[...document.querySelectorAll("#main img")].every(i=>i.complete&&i.naturalWidth>0)}));
  log.push(`${i} ${h.hash} ${h.h1} over=${h.over} raw=${h.raw} imgs=${h.imgs}`);
  if([1,2,8].includes(i)||/van-phong|sua-thu|bon-phan|duoc-nhap|tin-to-noi|tin-to-kiem|kich-ban/.test(h.hash)) await p.screenshot({path:`/tmp/to/pg-${String(i).padStart(2,"0")}.png`,fullPage:true});
  const next=await p.$$eval("a,button",es=>es.map(e=>e.textContent.trim()));
  const nx=p.locator("a,button",{hasText:/^(Trang sau|Tiếp|Bài sau|Sang bài|Tiếp tục|Trang tiếp)/}).first();
  if(!await nx.count()){console.log("no next",next);break;}
  await nx.click();
}
console.log(log.join("\n"));console.log(errs);
await b.close();
