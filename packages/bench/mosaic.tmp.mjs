// node mosaic.tmp.mjs out colw colh ncols files... -> out-0.png ...
import sharp from "sharp";
const [out, colw, colh, ncols, ...files] = process.argv.slice(2);
const W=+colw,H=+colh,N=+ncols; const dir="screens/";
const tiles=[];
for(const f of files){
  const buf=await sharp(dir+f).resize({width:W}).png().toBuffer();
  const {height}=await sharp(buf).metadata();
  const pieces=Math.ceil(height/H);
  for(let i=0;i<pieces;i++){const h=Math.min(H,height-i*H); if(h<30&&i>0)continue; tiles.push({f:f+(pieces>1?` ${i+1}/${pieces}`:""),b:await sharp(buf).extract({left:0,top:i*H,width:W,height:h}).toBuffer(),h});}
}
let n=0;
// pack columns
const pages=[];let page=[[]],used=0;
for(const t of tiles){
  let col=page[page.length-1];const hh=col.reduce((s,x)=>s+x.h+26,0);
  if(col.length&&hh+t.h>H+20){ if(page.length===N){pages.push(page);page=[[]];} else page.push([]); col=page[page.length-1];}
  col.push(t);
}
pages.push(page);
for(const p of pages){
  const comp=[];let maxh=0;
  p.forEach((col,ci)=>{let y=0;for(const t of col){const label=Buffer.from(`<svg width="${W}" height="20"><rect width="100%" height="100%" fill="#ff0"/><text x="4" y="15" font-size="13" font-family="Arial">${t.f.replace(".png","")}</text></svg>`);comp.push({input:label,left:ci*(W+10),top:y});comp.push({input:t.b,left:ci*(W+10),top:y+20});y+=t.h+26;}maxh=Math.max(maxh,y);});
  const o=`${out}-${n++}.png`;
  await sharp({create:{width:p.length*(W+10),height:maxh,channels:3,background:"#888"}}).composite(comp).png().toFile(o);
  console.log(o,p.length*(W+10),maxh);
}
