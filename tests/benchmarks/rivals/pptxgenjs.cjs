// The content as PptxGenJS makes it: node pptxgenjs.cjs folder-of-the-library content.json deck.pptx
const { readFileSync } = require("fs");
const [library, content, target] = process.argv.slice(2);
const Pptx = require(library);

const deck = new Pptx();
for (const { title, points, table, notes } of JSON.parse(readFileSync(content, "utf-8"))) {
  const slide = deck.addSlide();
  slide.addText(title, { x: 0.5, y: 0.25, w: 9, h: 0.9, fontSize: 28, bold: true });
  if (table.length) slide.addTable(table, { x: 0.5, y: 1.5, w: 9 });
  else {
    const lines = points.map((text) => ({ text, options: { bullet: true, breakLine: true } }));
    slide.addText(lines, { x: 0.5, y: 1.4, w: 9, h: 3.6, fontSize: 20 });
  }
  slide.addNotes(notes);
}
deck.writeFile({ fileName: target, compression: true });
