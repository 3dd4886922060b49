"use strict";
// Runs the package's JavaScript under Node: its logic as it is, and what speaks to Max with stand-ins for Max's globals.
const test = require("node:test");
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const folder = process.env.RVAE_MAX_JAVASCRIPT;
const { PerformanceSpace } = require(path.join(folder, "rvae-space.js"));

// Counts of the sixteen instruments that a kit may have.
const counts = (...first) => [...first, ...new Array(16 - first.length).fill(0)];

test("a bit of a row counts for its instrument at its place", () => {
  const space = new PerformanceSpace(3, 2);
  assert.ok(space.add(0, 1, [0b1, 0b100000001, 0]));
  assert.ok(space.add(6, 1, [0b1, 0, 0]));
  assert.deepStrictEqual(space.at(0, 1), counts(2));
  assert.deepStrictEqual(space.at(1, 1), counts(1, 0, 0, 0, 0, 0, 0, 0, 1));
  assert.deepStrictEqual(space.at(2, 0), counts());
});

test("a row that comes twice counts once, and one of another size not at all", () => {
  const space = new PerformanceSpace(2, 2);
  assert.ok(space.add(0, 0, [1, 0]));
  assert.ok(!space.add(0, 0, [1, 0]));
  assert.ok(!space.add(1, 0, [1, 1, 1]));
  assert.ok(!space.add(1, 2, [1, 1]));
  assert.strictEqual(space.at(0, 0)[0], 1);
});

test("brightness is against the brightest place, of one instrument or of all", () => {
  const space = new PerformanceSpace(2, 1);
  space.add(0, 0, [0b11, 0b10]);
  space.add(1, 0, [0b01, 0]);
  assert.deepStrictEqual(space.brightness(-1), [1, 1 / 3]);
  assert.deepStrictEqual(space.brightness(0), [1, 0]);
  assert.deepStrictEqual(space.brightness(8), [0, 0]);
});

test("clear forgets everything, also which rows were heard", () => {
  const space = new PerformanceSpace(1, 1);
  space.add(0, 0, [1]);
  space.clear();
  assert.ok(space.add(0, 0, [1]));
  assert.strictEqual(space.at(0, 0)[0], 1);
});

test("every point of the pad, and any beside it, has a place", () => {
  const space = new PerformanceSpace(30, 30);
  assert.deepStrictEqual(space.place(0, 0), { column: 0, row: 29 });
  assert.deepStrictEqual(space.place(1, 1), { column: 29, row: 0 });
  assert.deepStrictEqual(space.place(0.5, 2), { column: 15, row: 0 });
  assert.deepStrictEqual(space.place(-1, 0.999), { column: 0, row: 0 });
});

// Stands in for what Max gives a script.
function startMap() {
  const sent = [];
  const matrices = {};
  function JitterMatrix(planes, type, columns, rows) {
    this.name = `m${Object.keys(matrices).length}`;
    this.cells = new Map();
    matrices[this.name] = this;
    this.setcell2d = (x, y, ...values) => {
      assert.strictEqual(values.length, planes);
      assert.ok(x >= 0 && x < columns && y >= 0 && y < rows);
      for (const value of values) assert.ok(Number.isInteger(value) && value >= 0 && value <= 255, `${value}`);
      this.cells.set(`${x},${y}`, values);
    };
  }
  const max = {
    JitterMatrix,
    outlet: (index, ...message) => sent.push([index, ...message]),
    require: (name) => require(path.join(folder, `${name}.js`)),
  };
  vm.createContext(max);
  vm.runInContext(fs.readFileSync(path.join(folder, "rvae-map.js"), "utf8"), max);
  return { max, sent, cell: (name, x, y) => Array.from(matrices[name].cells.get(`${x},${y}`)) };
}

test("a row becomes cells of both matrices, row 0 at the top of the picture", () => {
  const { max, sent, cell } = startMap();
  const bits = new Array(30).fill(0);
  bits[3] = 0b1;
  max.row(0, 0, ...bits);
  const [left] = sent.filter((message) => message[0] === 0).slice(-1);
  const [right] = sent.filter((message) => message[0] === 1).slice(-1);
  assert.strictEqual(left[1], "jit_matrix");
  assert.deepStrictEqual(cell(right[2], 3, 0), counts(1));
  assert.deepStrictEqual(cell(left[2], 3, 0), [255, 240, 174, 50]);
  assert.deepStrictEqual(cell(left[2], 4, 0), [255, 30, 34, 40]);
});

test("the point is a white cell, and moves", () => {
  const { max, sent, cell } = startMap();
  max.point(0, 0);
  const name = sent[sent.length - 1][2];
  assert.deepStrictEqual(cell(name, 0, 29), [255, 255, 255, 255]);
  max.point(1, 1);
  assert.deepStrictEqual(cell(name, 29, 0), [255, 255, 255, 255]);
  assert.deepStrictEqual(cell(name, 0, 29), [255, 30, 34, 40]);
  max.point();
  max.point("bang");
  assert.deepStrictEqual(cell(name, 29, 0), [255, 255, 255, 255]);
});

test("choosing an instrument shows that one alone", () => {
  const { max, sent, cell } = startMap();
  max.row(0, 0, ...new Array(30).fill(0b10));
  max.show(1);
  const name = sent[sent.length - 1][2];
  assert.deepStrictEqual(cell(name, 0, 0), [255, 30, 34, 40]);
  max.show(2);
  assert.deepStrictEqual(cell(name, 0, 0), [255, 240, 174, 50]);
  max.clear();
  assert.deepStrictEqual(cell(name, 0, 0), [255, 30, 34, 40]);
});

test("the menu has the instruments of the kit, and a choice that the kit lacks is all", () => {
  const { max, sent, cell } = startMap();
  max.kit("standard", "kick snare hat openhat lowtom midtom hightom clap rim ride ridebell crash pedalhat cowbell");
  const menu = () => sent.filter((message) => message[1] === "menu").map((message) => message.slice(2).join(" "));
  assert.deepStrictEqual(menu().slice(0, 3), ["clear", "append all", "append kick"]);
  assert.deepStrictEqual(menu().slice(-2), ["append cowbell", "set 0"]);
  max.row(0, 0, ...new Array(30).fill(1 << 13));
  max.show(14);
  const name = sent[sent.length - 1][2];
  assert.deepStrictEqual(cell(name, 0, 0), [255, 240, 174, 50]);
  max.kit("mine", "low-conga high-conga");
  assert.deepStrictEqual(menu().slice(-4), ["append all", "append low-conga", "append high-conga", "set 0"]);
  assert.deepStrictEqual(cell(name, 0, 0), [255, 240, 174, 50]);
});

test("the mutes are called as the kit calls its instruments, sixteen at most", () => {
  const sent = [];
  const max = { outlet: (index, ...message) => sent.push([index, ...message]) };
  vm.createContext(max);
  vm.runInContext(fs.readFileSync(path.join(folder, "rvae-mutes.js"), "utf8"), max);
  max.kit("mine", "low-conga high-conga");
  assert.deepStrictEqual(sent.slice(0, 4), [[0, 0, "text", "low-conga"], [1, 0, "texton", "low-conga"], [0, 1, "text", "high-conga"], [1, 1, "texton", "high-conga"]]);
  assert.deepStrictEqual(sent.slice(-2), [[0, 15, "text", "-"], [1, 15, "texton", "-"]]);
});

test("the whole space of 96 ticks is drawn a tick at a time, not a row at a time", () => {
  const { max, sent } = startMap();
  for (let tick = 0; tick < 96; tick++) for (let row = 0; row < 30; row++) max.row(tick, row, ...new Array(30).fill(tick % 65536));
  assert.ok(sent.length <= 2 * 96, `${sent.length} messages`);
});

test("a long groove fills a plane to 255 and no further", () => {
  const { max, sent, cell } = startMap();
  for (let tick = 0; tick < 384; tick++) max.row(tick, 0, ...new Array(30).fill(0b1));
  max.draw();
  const [planes] = sent.filter((message) => message[0] === 1).slice(-1);
  assert.deepStrictEqual(cell(planes[2], 0, 0), counts(255));
});
